package io.dialectic.examples.blog;

import io.dialectic.ActiveRecord;
import io.dialectic.Ref;
import io.dialectic.Scope;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.UpdatedAt;
import io.dialectic.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post: an active record that carries its own state, and paranoid, so that destroying it only marks it as deleted. */
@Table(value = "posts", paranoid = true)
public class Post extends ActiveRecord<Post> {
    @Id
    @Generated
    private @Nullable Long id;

    @NotNull
    private String title = "";

    @Column(text = true)
    private @Nullable String content;

    @Default("false")
    private boolean published;

    private @Nullable Long authorId;

    @BelongsTo("authorId")
    private @Nullable Ref<User> author;

    @Version
    private @Nullable Integer version;

    @CreatedAt
    private @Nullable Instant createdAt;

    @UpdatedAt
    private @Nullable Instant updatedAt;

    @DeletedAt
    private @Nullable Instant deletedAt;

    /** The posts that readers see. */
    public static final Scope<Post> PUBLISHED = q -> q.where(Post::isPublished).eq(true);

    /** The ten newest. */
    public static final Scope<Post> RECENT =
            q -> q.orderByDesc(Post::getCreatedAt).orderByDesc(Post::getId).limit(10);

    /** An empty post. */
    public Post() {}

    /** A post of an author. */
    public Post(String title, @Nullable Long authorId) {
        this.title = title;
        this.authorId = authorId;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }

    public @Nullable Long getAuthorId() {
        return authorId;
    }

    public void setAuthorId(@Nullable Long authorId) {
        this.authorId = authorId;
    }

    public @Nullable Ref<User> getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable Ref<User> author) {
        this.author = author;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(@Nullable Instant createdAt) {
        this.createdAt = createdAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public void setUpdatedAt(@Nullable Instant updatedAt) {
        this.updatedAt = updatedAt;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    public void setDeletedAt(@Nullable Instant deletedAt) {
        this.deletedAt = deletedAt;
    }
}

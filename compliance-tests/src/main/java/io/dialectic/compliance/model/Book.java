package io.dialectic.compliance.model;

import io.dialectic.ActiveRecord;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.CreatedAt;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.annotation.UpdatedAt;
import io.dialectic.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paranoid active record with a version, a default, a unique key among the living, and a to-one association. */
@Table(value = "books", paranoid = true)
public class Book extends ActiveRecord<Book> {
    @Id
    @Generated
    private @Nullable Long id;

    @NotNull
    @Column(length = 40)
    private @Nullable String title;

    @Unique
    @Column(length = 20)
    private @Nullable String isbn;

    @Default("false")
    private boolean published;

    @Default("10")
    private @Nullable Integer price;

    private @Nullable Long authorId;

    @BelongsTo("authorId")
    private @Nullable Ref<Author> author;

    @Version
    private @Nullable Integer version;

    @CreatedAt
    private @Nullable Instant createdAt;

    @UpdatedAt
    private @Nullable Instant updatedAt;

    @DeletedAt
    private @Nullable Instant deletedAt;

    /** An empty book. */
    public Book() {}

    /** A book of an author. */
    public static Book of(String title, @Nullable String isbn, @Nullable Long authorId) {
        Book book = new Book();
        book.title = title;
        book.isbn = isbn;
        book.authorId = authorId;
        return book;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getIsbn() {
        return isbn;
    }

    public void setIsbn(@Nullable String isbn) {
        this.isbn = isbn;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }

    public @Nullable Integer getPrice() {
        return price;
    }

    public void setPrice(@Nullable Integer price) {
        this.price = price;
    }

    public @Nullable Long getAuthorId() {
        return authorId;
    }

    public @Nullable Ref<Author> getAuthor() {
        return author;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public @Nullable Instant getCreatedAt() {
        return createdAt;
    }

    public @Nullable Instant getUpdatedAt() {
        return updatedAt;
    }

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }
}

package io.dialectic.compliance.model;

import static io.dialectic.Attr.attr;

import io.dialectic.ActiveRecord;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Embedded;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Version;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An active record that may be loaded in part: its accessors say so. */
@Table(value = "articles", paranoid = true)
public class Article extends ActiveRecord<Article> {
    @Id
    @Generated
    private @Nullable Long id;

    @Column(length = 40)
    private @Nullable String title;

    @Column(length = 200)
    private @Nullable String body;

    private int words;

    @Embedded
    private @Nullable Origin origin;

    private @Nullable Long answers;

    @BelongsTo("answers")
    private @Nullable Ref<Article> answered;

    @HasMany("answers")
    private @Nullable List<Article> replies;

    @Version
    private @Nullable Integer version;

    @DeletedAt
    private @Nullable Instant deletedAt;

    /** An empty article. */
    public Article() {}

    /** Where an article comes from. */
    public record Origin(
            @Column(length = 20) @Nullable String place,
            @Nullable Integer year) {}

    /** An article that answers another, or none. */
    public static Article of(String title, String body, int words, @Nullable Origin origin, @Nullable Long answers) {
        Article article = new Article();
        article.title = title;
        article.body = body;
        article.words = words;
        article.origin = origin;
        article.answers = answers;
        return article;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTitle() {
        return loaded(Article::getTitle, title);
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBody() {
        return loaded(Article::getBody, body);
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public int getWords() {
        return loaded(Article::getWords, words);
    }

    public @Nullable Origin getOrigin() {
        return loaded(Article::getOrigin, origin);
    }

    public void setOrigin(@Nullable Origin origin) {
        this.origin = origin;
    }

    public @Nullable Long getAnswers() {
        return loaded(attr(Article::getAnswers), answers);
    }

    public @Nullable Ref<Article> getAnswered() {
        return answered;
    }

    public @Nullable List<Article> getReplies() {
        return replies;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public @Nullable Instant getDeletedAt() {
        return loaded(Article::getDeletedAt, deletedAt);
    }
}

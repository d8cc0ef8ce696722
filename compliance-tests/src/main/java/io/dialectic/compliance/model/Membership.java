package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import org.jspecify.annotations.Nullable;

/** Rows between people and clubs, with an attribute of their own. */
@Table("memberships")
public record Membership(
        @Id long personId,
        @Id long clubId,
        @NotNull Role role,
        @BelongsTo @Nullable Ref<Person> person,
        @BelongsTo @Nullable Ref<Club> club) {
    /** What a member does. */
    public enum Role {
        MEMBER,
        CHAIR
    }

    /** A new membership. */
    public static Membership of(@Nullable Long person, @Nullable Long club, Role role) {
        if (person == null || club == null) {
            throw new IllegalArgumentException("both ends must be saved");
        }
        return new Membership(person, club, role, null, null);
    }
}

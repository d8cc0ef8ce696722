package io.dialectic.compliance.model;

import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One end of a many-to-many association, and a model tied to itself. */
@Table("students")
public record Student(
        @Id @Generated @Nullable Long id,
        @Unique @NotNull @Column(length = 20) String code,
        @NotNull @Column(length = 40) String name,

        @BelongsToMany(through = Enrolment.class, value = "studentId", other = "courseId") @Nullable
        List<Course> courses,

        @HasMany("studentId") @Nullable List<Enrolment> enrolments,

        @BelongsToMany(
                through = Friendship.class,
                value = "fromCode",
                other = "toCode",
                references = "code",
                otherReferences = "code")
        @Nullable
        List<Student> friends,

        @HasOne(value = "ownerCode", references = "code") @Nullable
        Locker locker) {
    /** A new student. */
    public static Student of(String code, String name) {
        return new Student(null, code, name, null, null, null, null);
    }
}

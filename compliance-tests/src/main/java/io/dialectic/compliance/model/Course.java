package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other end of a many-to-many association; paranoid, and the child of another course. */
@Table(value = "courses", paranoid = true)
public record Course(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 40) String title,
        @Nullable Integer credits,
        @Nullable Long requiredId,
        @BelongsTo("requiredId") @Nullable Ref<Course> required,

        @BelongsToMany(through = Enrolment.class, value = "courseId", other = "studentId") @Nullable
        List<Student> students,

        @DeletedAt @Nullable Instant deletedAt) {
    /** A new course. */
    public static Course of(String title, @Nullable Integer credits, @Nullable Long requiredId) {
        return new Course(null, title, credits, requiredId, null, null, null);
    }
}

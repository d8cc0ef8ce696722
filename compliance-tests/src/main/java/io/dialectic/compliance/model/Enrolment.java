package io.dialectic.compliance.model;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What ties a student to a course: a paranoid model with an attribute of its own and a composite key. */
@Table(value = "enrolments", paranoid = true)
public record Enrolment(
        @Id long studentId,
        @Id long courseId,
        @Nullable Integer grade,
        @BelongsTo("studentId") @Nullable Ref<Student> student,
        @BelongsTo("courseId") @Nullable Ref<Course> course,
        @DeletedAt @Nullable Instant deletedAt) {
    /** A new enrolment. */
    public static Enrolment of(@Nullable Long studentId, @Nullable Long courseId, @Nullable Integer grade) {
        if (studentId == null || courseId == null) {
            throw new IllegalArgumentException("both ends must be saved");
        }
        return new Enrolment(studentId, courseId, grade, null, null, null);
    }
}

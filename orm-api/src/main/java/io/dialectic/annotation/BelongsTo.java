package io.dialectic.annotation;

import io.dialectic.schema.Deferrability;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The row of another model this one refers to. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface BelongsTo {
    /**
     * The attributes of this model that hold the other model's key. By default they are called after this association and that
     * key: {@code authorId} for {@code author} and {@code id}.
     */
    String[] value() default {};

    /** The attributes of the other model that are referred to, a unique key; by default its primary key. */
    String[] references() default {};

    /**
     * What rows of this model have that belong to the other: one key may lead to several models, each by an association of its own with
     * another value of the same attribute. No other values of it are written, and the database has no foreign key for it.
     */
    Only[] when() default {};

    /** The other model, where the declared type does not tell it. */
    Class<?> target() default void.class;

    /** What the database does when the other row is deleted. */
    OnDelete onDelete() default OnDelete.NO_ACTION;

    /** Whether the database has a foreign key for it. */
    boolean foreignKey() default true;

    /** What the database does when the other row's key changes. */
    OnDelete onUpdate() default OnDelete.NO_ACTION;

    /** When the database checks the foreign key. */
    Deferrability deferrability() default Deferrability.NOT_DEFERRABLE;
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows of another model that this one is tied to by rows between them, each of which refers to one row of either. The model of
 * the rows between is a model like any other: it has its own attributes, and may be queried and written by itself. Where there is
 * nothing to say of them, a {@link #table} will do.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface BelongsToMany {
    /** The model of the rows between; or {@link #table}. */
    Class<?> through() default void.class;

    /**
     * A table of the rows between that has no model: nothing but the keys of both ends, with foreign keys that delete its rows with
     * either end. It is created with the tables of both models. {@code Model.between} gives its rows.
     */
    String table() default "";

    /** Its attributes that hold this model's key; by default those of its {@link BelongsTo} to this model, if it has one. */
    String[] value() default {};

    /** Its attributes that hold the other model's key; by default those of its {@link BelongsTo} to that, if it has one. */
    String[] other() default {};

    /** The attributes of this model that are referred to, a unique key; by default its primary key. */
    String[] references() default {};

    /** The attributes of the other model that are referred to, a unique key; by default its primary key. */
    String[] otherReferences() default {};

    /** What only the rows of this association have, if not all that are tied to this one are meant. */
    Only[] only() default {};

    /** What only the rows between have that count for this association. */
    Only[] onlyThrough() default {};

    /** The other model, where the declared type does not tell it. */
    Class<?> target() default void.class;
}

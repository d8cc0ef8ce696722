package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The one row of another model that refers to this one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface HasOne {
    /**
     * The attributes of the other model that hold this model's key. By default those of its {@link BelongsTo} to this model, if
     * it has one; of several, {@link #inverse} says which.
     */
    String[] value() default {};

    /** The {@link BelongsTo} of the other model that this is the other side of; in place of {@link #value}. */
    String inverse() default "";

    /** The attributes of this model that are referred to, a unique key; by default its primary key. */
    String[] references() default {};

    /** What only the rows of this association have, if not all that refer to this one are meant. */
    Only[] only() default {};

    /** The other model, where the declared type does not tell it. */
    Class<?> target() default void.class;
}

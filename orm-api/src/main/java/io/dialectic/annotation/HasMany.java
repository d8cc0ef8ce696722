package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Rows of another model that refer to this one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface HasMany {
    /**
     * The attributes of the other model that hold this model's key. By default those of its {@link BelongsTo} to this model, if
     * it has one; of several, {@link #inverse} says which.
     */
    String[] value() default {};

    /** The {@link BelongsTo} of the other model that this is the other side of; in place of {@link #value}. */
    String inverse() default "";

    /**
     * An association of this model that leads to the rows by way of another: with {@code through = "posts"} a user has the
     * comments of all posts. {@link #source} is the association from there on; no key is named. Both may be many-to-many, or lead
     * along others themselves. Where several ways lead to a row, it is found once for each.
     */
    String through() default "";

    /** The association that leads on from {@link #through}; by default the one of the same name. */
    String source() default "";

    /** The attributes of this model that are referred to, a unique key; by default its primary key. */
    String[] references() default {};

    /** What only the rows of this association have, if not all that refer to this one are meant. */
    Only[] only() default {};

    /** The other model, where the declared type does not tell it. */
    Class<?> target() default void.class;
}

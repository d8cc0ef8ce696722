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
    /** The attributes of the other model that hold this model's key. */
    String[] value();

    /** The attributes of this model that are referred to, a unique key; by default its primary key. */
    String[] references() default {};

    /** The other model, where the declared type does not tell it. */
    Class<?> target() default void.class;
}

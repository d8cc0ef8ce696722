package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value an attribute has when none is set. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Default {
    /** A constant, in the notation of its type: {@code "false"}, {@code "0"}, {@code "draft"}. */
    String value() default "";

    /** An SQL expression that the database evaluates, instead of a constant; read back after the insert. */
    String sql() default "";
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value that rows of an association have: other rows do not belong to it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Only {
    /** An attribute of these rows. */
    String attribute();

    /** A constant, in the notation of its type: {@code "false"}, {@code "0"}, {@code "draft"}. */
    String value();
}

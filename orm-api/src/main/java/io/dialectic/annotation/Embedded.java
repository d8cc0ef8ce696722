package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The attribute is a value of several parts, a record or a class, each of which has a column of its own. It is null if all
 * of them are; so they may be null, unless the whole is {@link NotNull}. Its parts are named by path:
 * {@code attr(User::address, Address::city)}, or {@code "address.city"} in text.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {
    /** What stands in front of the names of the parts' columns; by default the attribute's column name and an underscore. */
    String prefix() default DEFAULT_PREFIX;

    /** Stands for the default. */
    String DEFAULT_PREFIX = "\0";
}

package io.dialectic.compliance;

import io.dialectic.spi.Feature;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A case needs features. On a database without one of them the case is run all the same, and must end in
 * {@code UnsupportedByDialectException} before any SQL is sent by the call that needs it: a refusal, never a skip.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    /** The features. */
    Feature[] value();
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The database works the value out from others of the row; it is read and never written. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Computed {
    /** The expression, SQL over the columns of the row, trusted. */
    String value();

    /** Whether the value is kept on disk; else it is worked out at every read. */
    boolean stored() default true;
}

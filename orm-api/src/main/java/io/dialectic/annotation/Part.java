package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One part of an index: an attribute or an expression, and how it is kept. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Part {
    /** The attribute; left empty for an expression. */
    String value() default "";

    /** SQL over the table's columns, trusted; left empty for an attribute. */
    String expression() default "";

    /** Whether the greatest value comes first. */
    boolean desc() default false;

    /** Characters or bytes that are kept; 0 for all. */
    int length() default 0;

    /** The collation; by default the column's. */
    String collation() default "";

    /** The operator class; by default the database's choice. */
    String operatorClass() default "";
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unique key over several attributes; on a paranoid model it holds among the living rows. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface UniqueKey {
    /** The attributes, in the order of the key. */
    String[] value();

    /** The name; by default made of the table and the columns. */
    String name() default "";

    /** Whether two nulls count as equal. */
    boolean nullsNotDistinct() default false;
}

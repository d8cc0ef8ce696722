package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index; on an attribute, over that attribute alone. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Index {
    /** The attributes, in order; left empty on an attribute. */
    String[] value() default {};

    /** The name; by default made of the table and the columns. */
    String name() default "";
}

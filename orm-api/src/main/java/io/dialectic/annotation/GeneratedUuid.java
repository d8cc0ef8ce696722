package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A UUID that is made for each new row which has none. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface GeneratedUuid {
    /** 7 for one that ascends with time, which keeps indexes dense; 4 for a random one. */
    int version() default 7;

    /** Whether the database makes it, and not the engine; refused where the database cannot. */
    boolean byDatabase() default false;
}

package io.dialectic.compliance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A case: a method with one parameter, the {@link Subject}, whose name is a sentence. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Case {
    /** The ids of the rows of the feature list that it proves, such as {@code F10}. */
    String[] value() default {};
}

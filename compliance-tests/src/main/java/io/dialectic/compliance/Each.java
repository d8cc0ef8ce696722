package io.dialectic.compliance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a case of every element of a table: the method takes the element as its second parameter. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Each {
    /** The public static method of the same class that gives the table, a {@code List}. */
    String value();
}

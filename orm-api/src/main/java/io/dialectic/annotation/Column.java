package io.dialectic.annotation;

import io.dialectic.type.LogicalType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an attribute is kept in its column. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Column {
    /** The column name; by default the attribute name in snake case. */
    String name() default "";

    /** Characters, bytes, bits or dimensions at the most; 0 is the default of the type (255 for text). */
    int length() default 0;

    /** Another kind than the Java type has by itself, such as {@code CHAR} for text or {@code JSON} for a class of yours. */
    LogicalType.Kind[] type() default {};

    /** An integer without a sign. */
    boolean unsigned() default false;

    /** The column type in the database's own words, for types that have no kind; a String then, or converted to one. */
    String storage() default "";

    /** The shape of a geometry or geography, such as {@code POINT}; by default any. */
    String shape() default "";

    /** The number of the spatial reference system of a geometry or geography; by default the database's. */
    int reference() default 0;

    /** Text of any length. */
    boolean text() default false;

    /** Digits in all, for decimals (default 19), or fraction digits of a second, for times (default 6); -1 is the default. */
    int precision() default -1;

    /** Digits behind the point, for decimals; -1 is the default, 4. */
    int scale() default -1;
}

package io.dialectic.annotation;

import io.dialectic.schema.IndexDefinition;
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

    /** The parts one by one, instead of {@link #value}, where they need more than a name. */
    Part[] parts() default {};

    /** Whether it refuses equal rows; on a paranoid model, equal living rows. */
    boolean unique() default false;

    /** What it is for. */
    IndexDefinition.Kind kind() default IndexDefinition.Kind.ORDINARY;

    /** The access method; by default the database's choice. */
    String method() default "";

    /** Attributes that are kept in it without being part of the key. */
    String[] include() default {};

    /** The predicate of the rows it covers, SQL over the table's columns, trusted; by default all rows. */
    String where() default "";

    /** Whether a unique index takes two nulls for equal. */
    boolean nullsNotDistinct() default false;

    /** The parser of a full-text index. */
    String parser() default "";

    /** Whether the optimizer may use it. */
    boolean visible() default true;
}

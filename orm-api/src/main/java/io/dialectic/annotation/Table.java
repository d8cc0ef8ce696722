package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Maps a record or a class to a table. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
    /** The table name; by default the snake-cased plural is not guessed: the class name in snake case. */
    String value() default "";

    /** The schema; by default the connection's. */
    String schema() default "";

    /** Whether destroying a row only marks it as deleted. Adds the attribute {@code deletedAt} unless one has {@link DeletedAt}. */
    boolean paranoid() default false;

    /** Unique keys over several attributes. */
    UniqueKey[] uniques() default {};

    /** Indexes over one or several attributes. */
    Index[] indexes() default {};

    /** Check constraints over several attributes. */
    Check[] checks() default {};

    /** The storage engine; by default the database's, or the dialect's choice. */
    String engine() default "";

    /** The character set of text; by default the dialect's choice. */
    String charset() default "";

    /** The collation of text; by default the database's. */
    String collation() default "";

    /** How rows are stored; by default the database's choice. */
    String rowFormat() default "";
}

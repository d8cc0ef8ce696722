package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the constants of an enum are kept: their names, or the texts that {@link EnumText} declares. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Enumerated {
    /** In what. */
    Strategy value() default Strategy.TYPE;

    /** The name of the type, where the database has enum types; by default the enum's name in snake case. */
    String name() default "";

    /** What holds the texts. */
    enum Strategy {
        /** The database's enum where it has enums, else text with a check constraint. */
        TYPE,
        /** Text with a check constraint everywhere, so that adding a constant changes the constraint only. */
        CHECKED
    }
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A global filter: whatever is read, updated or destroyed of the model are rows whose attribute has the value that the database was
 * given for the filter by {@code Database.with}, or that a supplier of its options gives; rows that are created get it. Without a value everything is refused. A query
 * lifts it by {@code unfiltered}. SQL of the application's own is not filtered.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface FilteredBy {
    /** The name of the filter, such as {@code "tenant"}; models have it in common. */
    String value();
}

package io.dialectic.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static field of a model, a {@code Cond} of it, which holds in whatever is read, updated or destroyed by conditions, unless
 * the query says {@code unscoped}. What is done to one instance is done to its row, in the scope or not. It tests attributes of its own
 * model, or sub-queries.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface DefaultScope {}

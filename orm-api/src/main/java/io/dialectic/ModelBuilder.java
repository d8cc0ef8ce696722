package io.dialectic;

import io.dialectic.schema.TableDefinition;
import io.dialectic.type.LogicalType;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Defines a model at run time: {@code t -> t.id("id").string("title", 255, Column::notNull)}. */
public interface ModelBuilder {
    /** A generated 64-bit primary key. */
    ModelBuilder id(String name);

    /** Text of at most {@code length} characters. */
    ModelBuilder string(String name, int length, UnaryOperator<Column> more);

    /** Text of at most {@code length} characters, nullable. */
    default ModelBuilder string(String name, int length) {
        return string(name, length, c -> c);
    }

    /** Text of any length. */
    default ModelBuilder text(String name, UnaryOperator<Column> more) {
        return attribute(name, LogicalType.of(LogicalType.Kind.TEXT), String.class, more);
    }

    /** A 32-bit number. */
    default ModelBuilder integer(String name, UnaryOperator<Column> more) {
        return attribute(name, LogicalType.of(LogicalType.Kind.INTEGER), Integer.class, more);
    }

    /** A 64-bit number. */
    default ModelBuilder bigint(String name, UnaryOperator<Column> more) {
        return attribute(name, LogicalType.of(LogicalType.Kind.BIGINT), Long.class, more);
    }

    /** A truth value. */
    default ModelBuilder bool(String name, UnaryOperator<Column> more) {
        return attribute(name, LogicalType.of(LogicalType.Kind.BOOLEAN), Boolean.class, more);
    }

    /** An attribute of any type. */
    <V> ModelBuilder attribute(String name, LogicalType type, Class<V> javaType, UnaryOperator<Column> more);

    /** Adds {@code createdAt} and {@code updatedAt}. */
    ModelBuilder timestamps();

    /** Makes the model paranoid: adds {@code deletedAt}. */
    ModelBuilder paranoid();

    /**
     * Changes the description of the table in whatever is not said otherwise: comment, checks, indexes with options, foreign
     * keys, table options. Called with what the attributes tell, whenever the table is asked for.
     */
    ModelBuilder table(UnaryOperator<TableDefinition> change);

    /** Refers to another model by attributes of this one; by default they are called after the association and the key. */
    ModelBuilder belongsTo(String name, Model<?> target, String... foreignKey);

    /** The same for a model that is defined later, so that models may refer to each other in a circle. */
    ModelBuilder belongsTo(String name, Supplier<? extends Model<?>> target, String... foreignKey);

    /** Is referred to by another model through attributes of that one; by default those of its belongs-to to this. */
    ModelBuilder hasMany(String name, Model<?> target, String... foreignKey);

    /** The same for a model that is defined later. */
    ModelBuilder hasMany(String name, Supplier<? extends Model<?>> target, String... foreignKey);

    /** Is referred to by one row of another model through attributes of that one; the model may be defined later. */
    ModelBuilder hasOne(String name, Supplier<? extends Model<?>> target, String... foreignKey);

    /**
     * Is tied to rows of another model by rows between them; both models may be defined later.
     *
     * @param foreignKey the attributes of the rows between that hold this model's key
     * @param other the attributes of the rows between that hold the other model's key
     */
    ModelBuilder belongsToMany(
            String name,
            Supplier<? extends Model<?>> target,
            Supplier<? extends Model<?>> through,
            List<String> foreignKey,
            List<String> other);

    /**
     * Has the rows that an association of this model leads to by way of another: the comments of all posts.
     *
     * @param through an association of this model, such as {@code posts}
     * @param source the association that leads on from there, such as {@code comments}
     */
    ModelBuilder hasManyThrough(String name, Supplier<? extends Model<?>> target, String through, String source);

    /** Only rows whose attribute has the value belong to an association that was declared before. */
    ModelBuilder only(String association, String attribute, Object value);

    /** A condition that holds unless a query says {@code unscoped}. */
    ModelBuilder defaultScope(Cond<Row> condition);

    /** A global filter: only rows whose attribute has the value given for the filter are there. */
    ModelBuilder filteredBy(String filter, String attribute);

    /** What more there is to say of an attribute. */
    interface Column {
        /** It must not be null. */
        Column notNull();

        /** No two (living) rows have the same value. */
        Column unique();

        /** It belongs to the primary key. */
        Column primaryKey();

        /** It has this value when none is set. */
        Column defaultValue(Object value);

        /**
         * The database works it out from other columns; it is read and never written.
         *
         * @param expression SQL over the columns of the row, trusted
         * @param stored whether the value is kept on disk
         */
        Column computed(String expression, boolean stored);

        /** A comment that the database keeps with the column. */
        Column comment(String text);

        /** The collation of text. */
        Column collation(String name);

        /** A check: what every row must fulfil, SQL over the table's columns, trusted. */
        Column check(String predicate);

        /** Its column's name. */
        Column column(String name);
    }
}

package io.dialectic.type;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a database holds one Java type: the column's DDL, and the pair of how to bind and how to read.
 *
 * @param <J> the Java type
 */
public final class ColumnType<J> {
    /** Stands for the quoted column in {@link #check}. */
    public static final String COLUMN = "{column}";

    private final LogicalType logicalType;
    private final Class<J> javaType;
    private final String ddl;
    private final Codec<J> codec;
    private final Fidelity fidelity;
    private final Held held;
    private final Class<?> storedType;
    private final Function<Object, Object> stored;

    /** What a column type says besides, the same for all Java types it is converted to. */
    private record Held(
            String check,
            String collation,
            String placeholder,
            @Nullable Function<Object, @Nullable String> rule,
            @Nullable Function<Object, String> literal) {
        static final Held PLAIN = new Held("", "", "?", null, null);

        /** The same for values that are encoded first. */
        Held before(Function<Object, Object> encode) {
            Function<Object, @Nullable String> plainRule = rule;
            Function<Object, String> plainLiteral = literal;
            return new Held(
                    check,
                    collation,
                    placeholder,
                    plainRule == null ? null : value -> plainRule.apply(encode.apply(value)),
                    plainLiteral == null ? null : value -> plainLiteral.apply(encode.apply(value)));
        }
    }

    private ColumnType(
            LogicalType logicalType,
            Class<J> javaType,
            String ddl,
            Codec<J> codec,
            Fidelity fidelity,
            Held held,
            Class<?> storedType,
            Function<Object, Object> stored) {
        this.logicalType = logicalType;
        this.javaType = javaType;
        this.ddl = ddl;
        this.codec = codec;
        this.fidelity = fidelity;
        this.held = held;
        this.storedType = storedType;
        this.stored = stored;
    }

    /** A column type that keeps everything. */
    public static <J> ColumnType<J> of(LogicalType logicalType, Class<J> javaType, String ddl, Codec<J> codec) {
        return new ColumnType<>(
                logicalType, javaType, ddl, codec, Fidelity.EXACT, Held.PLAIN, javaType, value -> value);
    }

    /** The same with another fidelity. */
    public ColumnType<J> withFidelity(Fidelity other) {
        return new ColumnType<>(logicalType, javaType, ddl, codec, other, held, storedType, stored);
    }

    private ColumnType<J> with(Held other) {
        return new ColumnType<>(logicalType, javaType, ddl, codec, fidelity, other, storedType, stored);
    }

    /**
     * The same with a check constraint, since the column by itself would take more values.
     *
     * @param predicate SQL in which {@link #COLUMN} stands for the quoted column
     */
    public ColumnType<J> withCheck(String predicate) {
        return with(new Held(predicate, held.collation, held.placeholder, held.rule, held.literal));
    }

    /** The same with a collation of its own, which decides how its text is compared. */
    public ColumnType<J> withCollation(String name) {
        return with(new Held(held.check, name, held.placeholder, held.rule, held.literal));
    }

    /** The same with another placeholder than a question mark: one that has a single question mark in it. */
    public ColumnType<J> withPlaceholder(String other) {
        return with(new Held(held.check, held.collation, other, held.rule, held.literal));
    }

    /** The same with a way to write a value as SQL, for defaults; by default it is written as text, number or truth. */
    @SuppressWarnings("unchecked")
    public ColumnType<J> withLiteral(Function<J, String> writer) {
        return with(
                new Held(held.check, held.collation, held.placeholder, held.rule, value -> writer.apply((J) value)));
    }

    /**
     * The same with a rule for values. Values that break it are refused before anything is sent: those to be written as
     * violations, those to be compared with as invalid operands.
     *
     * @param rule gives what a value must not be, in a clause such as "must not be NaN"; null for a value that is fine
     */
    @SuppressWarnings("unchecked")
    public ColumnType<J> refusing(Function<J, @Nullable String> rule) {
        Codec<J> inner = codec;
        Codec<J> outer = StandardCodecs.codec(
                inner.jdbcType(),
                (statement, index, value) -> {
                    String refusal = rule.apply(value);
                    if (refusal != null) {
                        throw new QueryException(
                                ErrorCode.INVALID_OPERAND,
                                "A value for a column of the type " + ddl + " " + refusal + ". Use another value.");
                    }
                    inner.bind(statement, index, value);
                },
                inner::read);
        Held other =
                new Held(held.check, held.collation, held.placeholder, value -> rule.apply((J) value), held.literal);
        return new ColumnType<>(logicalType, javaType, ddl, outer, fidelity, other, storedType, stored);
    }

    /**
     * The same column holding another Java type.
     *
     * @param encode from the other type to what the column holds
     * @param decode back
     */
    public <K> ColumnType<K> converted(Class<K> type, Function<K, J> encode, Function<J, K> decode) {
        Codec<J> inner = codec;
        Codec<K> outer = StandardCodecs.codec(
                inner.jdbcType(),
                (statement, index, value) -> inner.bind(statement, index, encode.apply(value)),
                (rows, index) -> {
                    J value = inner.read(rows, index);
                    return value == null ? null : decode.apply(value);
                });
        Function<Object, Object> before = stored;
        return new ColumnType<>(
                logicalType,
                type,
                ddl,
                outer,
                fidelity,
                held.before(value -> encode.apply(type.cast(value))),
                storedType,
                value -> before.apply(encode.apply(type.cast(value))));
    }

    /** The value as the unconverted column holds it: the text of an enum, say. For arrays, whose codec never sees elements. */
    public Object stored(Object value) {
        return stored.apply(value);
    }

    /** The Java type of {@link #stored} values. */
    public Class<?> storedType() {
        return storedType;
    }

    /** What a value must not be, in a clause; null if the column can hold it. */
    public @Nullable String refusal(Object value) {
        return held.rule == null ? null : held.rule.apply(value);
    }

    /** The predicate of the check constraint that goes with the column, {@link #COLUMN} in place of it; empty for none. */
    public String check() {
        return held.check;
    }

    /** The collation that the column needs; empty for the table's. */
    public String collation() {
        return held.collation;
    }

    /** What stands for a value in SQL; a question mark, perhaps with something around it. */
    public String placeholder() {
        return held.placeholder;
    }

    /** The value as SQL if it has to be written in a way of its own, for defaults; else null. */
    public @Nullable String literal(Object value) {
        return held.literal == null ? null : held.literal.apply(value);
    }

    /** What the value means. */
    public LogicalType logicalType() {
        return logicalType;
    }

    /** The Java type, a wrapper class for the primitives. */
    public Class<J> javaType() {
        return javaType;
    }

    /** The column's type in DDL, such as {@code VARCHAR(255)}. */
    public String ddl() {
        return ddl;
    }

    /** The pair of how to bind and how to read. */
    public Codec<J> codec() {
        return codec;
    }

    /** What the column keeps. */
    public Fidelity fidelity() {
        return fidelity;
    }

    /** Binds a value or null. */
    @SuppressWarnings("unchecked")
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, codec.jdbcType());
        } else {
            codec.bind(statement, index, (J) value);
        }
    }

    /** Reads the column at a position, from 1; null for SQL NULL. */
    public @Nullable J read(ResultSet rows, int index) throws SQLException {
        return codec.read(rows, index);
    }

    @Override
    public String toString() {
        return ddl + " as " + javaType.getSimpleName();
    }
}

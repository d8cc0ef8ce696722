package io.dialectic.type;

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
    private final LogicalType logicalType;
    private final Class<J> javaType;
    private final String ddl;
    private final Codec<J> codec;
    private final Fidelity fidelity;
    private final Class<?> storedType;
    private final Function<Object, Object> stored;

    private ColumnType(
            LogicalType logicalType,
            Class<J> javaType,
            String ddl,
            Codec<J> codec,
            Fidelity fidelity,
            Class<?> storedType,
            Function<Object, Object> stored) {
        this.logicalType = logicalType;
        this.javaType = javaType;
        this.ddl = ddl;
        this.codec = codec;
        this.fidelity = fidelity;
        this.storedType = storedType;
        this.stored = stored;
    }

    /** A column type that keeps everything. */
    public static <J> ColumnType<J> of(LogicalType logicalType, Class<J> javaType, String ddl, Codec<J> codec) {
        return new ColumnType<>(logicalType, javaType, ddl, codec, Fidelity.EXACT, javaType, value -> value);
    }

    /** The same with another fidelity. */
    public ColumnType<J> withFidelity(Fidelity other) {
        return new ColumnType<>(logicalType, javaType, ddl, codec, other, storedType, stored);
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

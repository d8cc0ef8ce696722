package io.dialectic.engine.raw;

import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.engine.raw.ParsedSql.Marker;
import io.dialectic.engine.raw.ParsedSql.Place;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.model.Nearest;
import io.dialectic.query.Sql;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Feature;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.Lexical;
import io.dialectic.sql.SqlSyntax;
import io.dialectic.type.Codec;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Binds the values of SQL of the application's own. Every parameter must have a value, and every value a parameter. */
public final class RawBinder {
    /** Texts are few; when they are many, something makes them, and keeping them gains nothing. */
    private static final int KEPT_TEXTS = 1_000;

    private final Map<String, ParsedSql> parsed = new ConcurrentHashMap<>();
    private final TypeCatalog types;
    private final SqlSyntax syntax;
    private final Lexical lexical;
    private final String dialect;
    private final boolean arrays;
    private final boolean sequences;
    private final ColumnType<Object> untypedNull;

    /** A binder for a database. */
    public RawBinder(Dialect dialect) {
        this.types = dialect.types();
        this.syntax = dialect.syntax();
        this.lexical = syntax.lexical();
        this.dialect = dialect.server().dialect().toString();
        this.arrays = dialect.profile().has(Feature.ARRAY_PARAMETERS);
        this.sequences = dialect.profile().has(Feature.STATEMENT_SEQUENCES);
        Codec<Object> never = StandardCodecs.codec(
                types.untypedNull(),
                (statement, index, value) -> {
                    throw new IllegalStateException("a value is bound with its own type");
                },
                (rows, index) -> null);
        this.untypedNull = ColumnType.of(LogicalType.of(LogicalType.Kind.TEXT), Object.class, "", never);
    }

    /** The statement with its values. */
    public BoundSql bind(Sql sql) {
        return bind(sql, null);
    }

    /** The statement with its values and a text of ours behind its last word, instead of the comments that end it. */
    public BoundSql bind(Sql sql, @Nullable String suffix) {
        BoundText text = new BoundText();
        Binding binding = new Binding(text);
        for (Sql.Part part : sql.parts()) {
            text.tail(binding.part(part, suffix));
        }
        if (!text.hasWords()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "There is no SQL in '" + sql + "'. Give a statement, or leave the call out.");
        }
        return text.finish();
    }

    /** Takes the pieces of a statement in their order. */
    public interface Pieces {
        /** Text that was written by the application. */
        void sql(String text);

        /** A value that is bound. */
        void value(ColumnType<?> type, @Nullable Object value);

        /** Takes a value that is written in its place, if it is such a one. */
        boolean expression(@Nullable Object value);
    }

    /** Gives the pieces of SQL that stands inside a statement: without the comments at its end, and without a second statement. */
    public void take(Sql sql, Pieces into) {
        new Binding(into).inside(sql);
    }

    private ParsedSql parse(String text) {
        ParsedSql known = parsed.get(text);
        if (known == null) {
            known = SqlScanner.scan(text, lexical);
            if (parsed.size() >= KEPT_TEXTS) {
                parsed.clear();
            }
            parsed.put(text, known);
        }
        return known;
    }

    /** How values of a class are bound and read when no attribute says more. */
    public ColumnType<?> type(Class<?> type, String where) {
        Class<?> boxed = type.isEnum()
                        || type.getSuperclass() == null
                        || !type.getSuperclass().isEnum()
                ? AttributeTypes.boxed(type)
                : type.getSuperclass();
        LogicalType logical = AttributeTypes.natural(boxed)
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is a " + type.getName()
                                + ", which no column can hold. Convert it to a mapped type."));
        return AttributeTypes.of(logical, boxed, types)
                .orElseThrow(() -> new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is a " + type.getName() + ", which this database cannot hold."));
    }

    /** How one value is bound. */
    public ColumnType<?> typeOf(@Nullable Object value, String where) {
        if (value == null) {
            return untypedNull;
        }
        if (value instanceof BigDecimal number) {
            LogicalType exact = LogicalType.decimal(
                    Math.min(38, Math.max(number.precision(), number.scale())), Math.max(0, number.scale()));
            return types.columnType(exact, BigDecimal.class).orElseThrow(() -> tooLong(where));
        }
        return type(value.getClass(), where);
    }

    private static QueryException tooLong(String where) {
        return new QueryException(
                ErrorCode.INVALID_OPERAND,
                "'" + where + "' has more digits than this database keeps. Round it, or bind it as text.");
    }

    /** A collection as a list of its elements; null for any other value. Bytes are one value. */
    private static @Nullable List<?> elements(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        if (value == null || !value.getClass().isArray() || value instanceof byte[]) {
            return null;
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
        }
        return elements;
    }

    /** One statement while it is put together. */
    private final class Binding {
        private final Pieces text;

        Binding(Pieces text) {
            this.text = text;
        }

        /** Gives what ends the part, or nothing if a text of ours does. */
        String part(Sql.Part part, @Nullable String suffix) {
            ParsedSql parsed = parse(part.text());
            checkSequence(parsed, part);
            checkNames(parsed, part);
            boolean operators = part.positional().isEmpty() && lexical.has(Lexical.Rule.QUESTION_MARK_OPERATORS);
            checkCount(parsed, part, operators);
            int next = 0;
            for (int i = 0; i < parsed.parameters().size(); i++) {
                Marker marker = parsed.parameters().get(i);
                text.sql(parsed.pieces().get(i));
                if (marker.name() != null) {
                    value(marker, ":" + marker.name(), part.named().get(marker.name()));
                } else if (operators) {
                    // Doubled, the driver takes it for the operator: https://jdbc.postgresql.org/documentation/query/.
                    text.sql(marker.before() + "??" + marker.after());
                } else {
                    value(marker, "? number " + (next + 1), part.positional().get(next++));
                }
            }
            text.sql(parsed.pieces().get(parsed.parameters().size()));
            if (suffix == null) {
                return parsed.end();
            }
            text.sql(suffix);
            return "";
        }

        /** A fragment in the middle of a statement. */
        void inside(Sql sql) {
            for (int i = 0; i < sql.parts().size(); i++) {
                Sql.Part part = sql.parts().get(i);
                if (parse(part.text()).sequence()) {
                    throw new QueryException(
                            ErrorCode.INVALID_QUERY,
                            "A fragment inside a query ends with its last word; a semicolon belongs between statements."
                                    + " [SQL: "
                                    + part.text() + "]");
                }
                part(part, i + 1 < sql.parts().size() ? " " : "");
            }
        }

        private void value(Marker marker, String where, @Nullable Object value) {
            if (text.expression(value)) {
                return;
            }
            if (value instanceof Sql nested) {
                boolean alone = marker.place() == Place.SINGLE;
                text.sql(marker.before() + (alone ? "(" : ""));
                inside(nested);
                text.sql((alone ? ")" : "") + marker.after());
                return;
            }
            if (value instanceof Sql.Name name) {
                text.sql(marker.before() + quoted(name) + marker.after());
                return;
            }
            List<?> elements = elements(value);
            if (elements == null) {
                text.sql(marker.before());
                text.value(typeOf(value, where), value);
                text.sql(marker.after());
            } else if (arrays && marker.place() != Place.ELEMENT) {
                array(marker, where, elements);
            } else if (marker.place() == Place.SINGLE) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is a list, which stands in IN (:name) only. Bind its values one by one.");
            } else {
                list(marker, where, elements);
            }
        }

        private String quoted(Sql.Name name) {
            StringBuilder quoted = new StringBuilder();
            for (String part : name.parts()) {
                quoted.append(quoted.length() == 0 ? "" : ".");
                syntax.quoting().write(quoted, part);
            }
            return quoted.toString();
        }

        private void array(Marker marker, String where, List<?> elements) {
            if (elements.isEmpty() && marker.place() == Place.LIST) {
                nothing(marker, where);
                return;
            }
            ColumnType<?> element =
                    elements.isEmpty() ? type(String.class, where) : typeOf(present(elements, where), where);
            ColumnType<?> array = types.arrayOf(element)
                    .orElseThrow(() -> new QueryException(
                            ErrorCode.INVALID_OPERAND, "'" + where + "' has values that make no array."));
            if (marker.place() != Place.LIST) {
                text.value(array, elements);
            } else {
                text.sql(marker.negated() ? "<> ALL (" : "= ANY (");
                text.value(array, elements);
                text.sql(")");
            }
        }

        /** Padded to a power of two by the last value, so that few texts cover all lengths. */
        private void list(Marker marker, String where, List<?> elements) {
            if (elements.isEmpty()) {
                nothing(marker, where);
                return;
            }
            text.sql(marker.before());
            present(elements, where);
            int size = Integer.highestOneBit(elements.size());
            size = size == elements.size() ? size : size * 2;
            for (int i = 0; i < size; i++) {
                Object element = elements.get(Math.min(i, elements.size() - 1));
                text.sql(i == 0 ? "" : ", ");
                text.value(typeOf(element, where), element);
            }
            text.sql(marker.after());
        }

        private void nothing(Marker marker, String where) {
            if (marker.place() != Place.LIST) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "'" + where + "' is an empty list beside other values. Let it stand alone, or leave it out.");
            }
            text.sql(syntax.inNothing(marker.negated()));
        }

        /** The first element; all are checked to be of its class and not null. */
        private Object present(List<?> elements, String where) {
            Object first = elements.get(0);
            for (Object element : elements) {
                if (element == null) {
                    throw new QueryException(
                            ErrorCode.INVALID_OPERAND,
                            "'" + where + "' has a null among its values, which IN never finds and NOT IN never passes."
                                    + " Take it out, and test for null in the SQL.");
                }
                if (element.getClass() != first.getClass() && !(element instanceof Enum)) {
                    throw new QueryException(
                            ErrorCode.INVALID_OPERAND,
                            "'" + where + "' has values of " + first.getClass().getName() + " and of "
                                    + element.getClass().getName() + ". Give values of one class.");
                }
            }
            return first;
        }

        private void checkSequence(ParsedSql parsed, Sql.Part part) {
            if (parsed.sequence() && !sequences) {
                throw new UnsupportedByDialectException(
                        dialect,
                        Feature.STATEMENT_SEQUENCES.words(),
                        "Run them one after the other, in a transaction if they belong together. [SQL: " + part.text()
                                + "]");
            }
        }

        private void checkNames(ParsedSql parsed, Sql.Part part) {
            for (String given : part.named().keySet()) {
                if (!parsed.names().contains(given)) {
                    throw new QueryException(
                            ErrorCode.PARAMETER_UNUSED,
                            "The SQL has no parameter ':" + given + "'. "
                                    + Nearest.describe(given, List.copyOf(parsed.names()), "parameters") + " [SQL: "
                                    + part.text() + "]");
                }
            }
            for (String wanted : parsed.names()) {
                if (!part.named().containsKey(wanted)) {
                    throw new QueryException(
                            ErrorCode.PARAMETER_MISSING,
                            "The parameter ':" + wanted + "' has no value. Add bind(\"" + wanted + "\", ...). [SQL: "
                                    + part.text() + "]");
                }
            }
        }

        private void checkCount(ParsedSql parsed, Sql.Part part, boolean operators) {
            long wanted = parsed.positional();
            int given = part.positional().size();
            if (!operators && wanted != given) {
                throw new QueryException(
                        wanted > given ? ErrorCode.PARAMETER_MISSING : ErrorCode.PARAMETER_UNUSED,
                        "The SQL has " + wanted + " parameters '?' and was given " + given + " values. [SQL: "
                                + part.text() + "]");
            }
        }
    }
}

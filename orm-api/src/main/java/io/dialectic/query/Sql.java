package io.dialectic.query;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * SQL written by the application together with its values: the only text of a caller's that becomes SQL. Parameters are named,
 * {@code :name}, or stand in order, {@code ?}; they are always bound. Immutable; fragments are put together without their
 * text being read again, so a value or a parameter of one is never seen by another. Given like a value,
 * another fragment stands in its place, in parentheses, and a {@link #name} quoted.
 */
public final class Sql {
    /**
     * A piece of text with the values of its own parameters.
     *
     * @param positional the values of {@code ?}, in order
     * @param named the values of {@code :name}
     */
    public record Part(String text, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {}

    /**
     * The name of a table, a column or what else has one, to be given like a value.
     *
     * @param parts the name, behind those of what it is in; at least one, none of them empty
     */
    public record Name(List<String> parts) {
        /** Checks the parts and keeps a copy. */
        public Name {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || parts.stream().anyMatch(part -> part.isEmpty() || part.indexOf('\0') >= 0)) {
                throw new QueryException(
                        ErrorCode.INVALID_OPERAND,
                        "A name in SQL has one part at least, and none that is empty or has a NUL in it. It was given as "
                                + parts + ".");
            }
        }
    }

    private final List<Part> parts;

    private Sql(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** A fragment with the values of its {@code ?}, in order. */
    public static Sql of(String text, @Nullable Object... values) {
        Given.to("Sql.of", "text", text);
        Given.to("Sql.of", "the values of its ?, (Object) null for one that is null,", values);
        return new Sql(List.of(
                new Part(text, Collections.unmodifiableList(new ArrayList<>(Arrays.asList(values))), Map.of())));
    }

    /** A name that is quoted by the rules of the database: {@code Sql.of("SELECT MAX(?) FROM ?", name("id"), name("app", "users"))}. */
    public static Name name(String... parts) {
        return new Name(Given.each("Sql.name", "the parts of a name", parts));
    }

    /** The name of a model's table. */
    public static Name name(ModelDefinition model) {
        TableName table = Given.to("Sql.name", "a model", model).table();
        return table.schema() == null ? name(table.name()) : name(table.schema(), table.name());
    }

    /** The same with the value of {@code :name}. A collection is a list for {@code IN (:name)}. */
    public Sql bind(String name, @Nullable Object value) {
        Given.to("bind", "the name of a parameter", name);
        if (parts.size() != 1) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "':" + name + "' cannot be bound to SQL that was put together, since each fragment has names of its"
                            + " own. Bind it before you append.");
        }
        Part part = parts.get(0);
        Map<String, @Nullable Object> more = new LinkedHashMap<>(part.named);
        more.put(name, value);
        return new Sql(List.of(new Part(part.text, part.positional, Collections.unmodifiableMap(more))));
    }

    /** This and then another fragment, with a blank between them. */
    public Sql append(Sql next) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(Given.to("append", "SQL", next).parts);
        return new Sql(all);
    }

    /** This and then another fragment with the values of its {@code ?}. */
    public Sql append(String text, @Nullable Object... values) {
        return append(of(text, values));
    }

    /** Fragments, at least one, with a text between each two, such as {@code AND}. */
    public static Sql join(String separator, List<Sql> fragments) {
        Given.to("Sql.join", "a separator", separator);
        Given.all("Sql.join", "fragments", fragments);
        if (fragments.isEmpty()) {
            throw new QueryException(
                    ErrorCode.INVALID_QUERY,
                    "There is no SQL to join by '" + separator + "'. Say what an empty list shall mean.");
        }
        Sql joined = fragments.get(0);
        for (Sql next : fragments.subList(1, fragments.size())) {
            joined = joined.append(separator).append(next);
        }
        return joined;
    }

    /** The same with each value replaced. */
    public Sql map(Function<@Nullable Object, @Nullable Object> replacement) {
        Given.to("map", "a function", replacement);
        List<Part> replaced = new ArrayList<>(parts.size());
        for (Part part : parts) {
            List<@Nullable Object> positional = new ArrayList<>(part.positional.size());
            part.positional.forEach(value -> positional.add(replacement.apply(value)));
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            part.named.forEach((name, value) -> named.put(name, replacement.apply(value)));
            replaced.add(
                    new Part(part.text, Collections.unmodifiableList(positional), Collections.unmodifiableMap(named)));
        }
        return new Sql(replaced);
    }

    /** The pieces in order. */
    public List<Part> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sql sql && sql.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** The text as written, without values. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.length() == 0 ? "" : " ").append(part.text);
        }
        return text.toString();
    }
}

package io.dialectic.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An index or unique key. Made by {@link #of} and changed by copies; the constructor may get further components.
 *
 * @param name the name
 * @param parts what it is over, in order
 * @param unique whether it refuses equal rows
 * @param kind what it is for
 * @param method the access method, such as {@code gin}; empty for the default
 * @param included columns that are kept in it without being part of the key
 * @param where the predicate of the rows it covers, SQL over the table's columns, trusted; empty for all rows
 * @param nullsNotDistinct whether a unique key takes two NULLs for equal
 * @param livingMark the column that is null while a row lives, if the uniqueness holds among living rows only; else empty
 * @param parser the parser of a full-text index; empty for the default
 * @param visible whether the optimizer may use it
 */
public record IndexDefinition(
        String name,
        List<IndexPart> parts,
        boolean unique,
        Kind kind,
        String method,
        List<String> included,
        String where,
        boolean nullsNotDistinct,
        String livingMark,
        String parser,
        boolean visible) {
    /** What an index is for. */
    public enum Kind {
        /** Comparisons. */
        ORDINARY,
        /** Words in texts. */
        FULLTEXT,
        /** Places. */
        SPATIAL
    }

    /** Keeps its own copies of the lists. */
    public IndexDefinition {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
    }

    /** An index over parts. */
    public static IndexDefinition of(String name, List<IndexPart> parts) {
        return new IndexDefinition(name, parts, false, Kind.ORDINARY, "", List.of(), "", false, "", "", true);
    }

    /** An index over whole columns, ascending. */
    public static IndexDefinition of(String name, String... columns) {
        return of(name, Arrays.stream(columns).map(IndexPart::column).toList());
    }

    /** Whether it holds among the living rows only. */
    public boolean amongTheLiving() {
        return !livingMark.isEmpty();
    }

    /** The columns among its parts, in order. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (IndexPart part : parts) {
            if (part.isColumn()) {
                columns.add(part.column());
            }
        }
        return columns;
    }

    /** The same under another name. */
    public IndexDefinition named(String other) {
        return new IndexDefinition(
                other, parts, unique, kind, method, included, where, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same over other parts. */
    public IndexDefinition parts(List<IndexPart> other) {
        return new IndexDefinition(
                name, other, unique, kind, method, included, where, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same refusing equal rows, or not. */
    public IndexDefinition unique(boolean refusing) {
        return new IndexDefinition(
                name, parts, refusing, kind, method, included, where, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same for another use. */
    public IndexDefinition kind(Kind use) {
        return new IndexDefinition(
                name, parts, unique, use, method, included, where, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same with an access method. */
    public IndexDefinition method(String access) {
        return new IndexDefinition(
                name, parts, unique, kind, access, included, where, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same keeping further columns. */
    public IndexDefinition including(String... columns) {
        return new IndexDefinition(
                name,
                parts,
                unique,
                kind,
                method,
                List.of(columns),
                where,
                nullsNotDistinct,
                livingMark,
                parser,
                visible);
    }

    /** The same over the rows of a predicate only. */
    public IndexDefinition where(String predicate) {
        return new IndexDefinition(
                name, parts, unique, kind, method, included, predicate, nullsNotDistinct, livingMark, parser, visible);
    }

    /** The same, two NULLs counting as equal. */
    public IndexDefinition asNullsNotDistinct() {
        return new IndexDefinition(
                name, parts, unique, kind, method, included, where, true, livingMark, parser, visible);
    }

    /** The same holding among the rows in which {@code mark} is null. */
    public IndexDefinition amongTheLiving(String mark) {
        return new IndexDefinition(
                name, parts, unique, kind, method, included, where, nullsNotDistinct, mark, parser, visible);
    }

    /** The same with another full-text parser. */
    public IndexDefinition parser(String words) {
        return new IndexDefinition(
                name, parts, unique, kind, method, included, where, nullsNotDistinct, livingMark, words, visible);
    }

    /** The same, visible to the optimizer or not. */
    public IndexDefinition visible(boolean seen) {
        return new IndexDefinition(
                name, parts, unique, kind, method, included, where, nullsNotDistinct, livingMark, parser, seen);
    }
}

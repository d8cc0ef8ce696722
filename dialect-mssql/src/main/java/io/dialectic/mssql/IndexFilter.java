package io.dialectic.mssql;

import io.dialectic.schema.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the filter of an index is for. The filter is a conjunction
 * (https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql): of a unique index it may leave out rows with a
 * NULL in the key, which would be equal else, and rows that are deleted.
 */
final class IndexFilter {
    private static final Pattern NULL_TEST = Pattern.compile("\\[((?:[^]]|]])+)] IS (NOT )?NULL");

    private final List<String> notNull = new ArrayList<>();
    private final List<String> isNull = new ArrayList<>();
    private final List<String> conjuncts;

    /** A filter as the catalog has it. */
    IndexFilter(String definition) {
        conjuncts = definition.isEmpty() ? List.of() : CatalogText.conjuncts(CatalogText.unwrapped(definition));
        for (String conjunct : conjuncts) {
            Matcher test = NULL_TEST.matcher(conjunct);
            if (test.matches()) {
                (test.group(2) == null ? isNull : notNull).add(test.group(1).replace("]]", "]"));
            }
        }
    }

    /**
     * The index with what its filter means.
     *
     * @param nullable the columns of its key that may be NULL
     */
    IndexDefinition applied(IndexDefinition index, List<String> nullable) {
        if (!index.unique()) {
            return index.where(String.join(" AND ", conjuncts));
        }
        boolean distinct = notNull.containsAll(nullable);
        List<String> rest = new ArrayList<>(conjuncts);
        if (distinct) {
            nullable.forEach(column -> rest.remove(test(column, " IS NOT NULL")));
        }
        IndexDefinition read = distinct ? index : index.asNullsNotDistinct();
        if (rest.size() == 1 && isNull.size() == 1 && rest.contains(test(isNull.get(0), " IS NULL"))) {
            return read.amongTheLiving(isNull.get(0));
        }
        return read.where(String.join(" AND ", rest));
    }

    private static String test(String column, String words) {
        return "[" + column.replace("]", "]]") + "]" + words;
    }
}

package io.dialectic.compliance.sqlserver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/**
 * What tables a query may have, with which hints, and how much of everything. Numbers are those of the server's messages:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors; sizes are of
 * https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server.
 */
final class SizeRules {
    private static final int COLUMNS = 4_096;
    private static final int NESTED = 32;

    /** Of the message; the page of sizes has no number for it any more. */
    private static final int TABLES = 256;

    /** One of each at most (1047): https://learn.microsoft.com/sql/t-sql/queries/hints-transact-sql-table. */
    private static final List<Set<String>> ONE_OF = List.of(
            Set.of("PAGLOCK", "ROWLOCK", "TABLOCK", "TABLOCKX"),
            Set.of(
                    "NOLOCK",
                    "READUNCOMMITTED",
                    "READCOMMITTED",
                    "READCOMMITTEDLOCK",
                    "REPEATABLEREAD",
                    "SERIALIZABLE",
                    "HOLDLOCK",
                    "SNAPSHOT"));

    private final List<String> problems;

    SizeRules(List<String> problems) {
        this.problems = problems;
    }

    void check(ParserRuleContext rule) {
        if (rule instanceof TSQLParser.Query_specificationContext query) {
            size(query);
            tables(query);
        } else if (rule instanceof TSQLParser.With_table_hintsContext hints) {
            hints(hints);
        }
    }

    private void size(TSQLParser.Query_specificationContext query) {
        if (query.select_list() != null
                && query.select_list().select_list_elem().size() > COLUMNS) {
            problems.add(query.select_list().select_list_elem().size() + " columns are read (1056)");
        }
        int depth = 0;
        for (ParserRuleContext outer = Parts.queryAround(query); outer != null; outer = Parts.queryAround(outer)) {
            depth++;
        }
        if (depth > NESTED) {
            problems.add("a query within " + depth + " others (191)");
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/from-transact-sql: each has a name of its own. */
    private void tables(TSQLParser.Query_specificationContext query) {
        Set<String> names = new HashSet<>();
        int tables = 0;
        for (ParserRuleContext part : Parts.within(query, any -> true)) {
            if (Parts.queryAround(part) != query) {
                continue;
            }
            if (part instanceof TSQLParser.From_primaryContext) {
                tables++;
            } else if (part instanceof TSQLParser.As_table_aliasContext alias
                    && !names.add(alias.id().getText().toLowerCase(Locale.ROOT))) {
                problems.add("two tables of one name (1011): " + alias.id().getText());
            }
        }
        if (tables > TABLES) {
            problems.add("a select of " + tables + " tables (106)");
        }
    }

    private void hints(TSQLParser.With_table_hintsContext hints) {
        Set<String> words = new HashSet<>();
        for (TSQLParser.Table_hintContext hint : hints.table_hint()) {
            words.add(hint.getText().toUpperCase(Locale.ROOT));
        }
        for (Set<String> group : ONE_OF) {
            List<String> both = new ArrayList<>(words);
            both.retainAll(group);
            if (both.size() > 1) {
                problems.add("hints that contradict each other (1047): " + hints.getText());
            }
        }
        if (words.contains("READPAST") && (words.contains("SERIALIZABLE") || words.contains("HOLDLOCK"))) {
            problems.add("READPAST under SERIALIZABLE (650): " + hints.getText());
        }
    }
}

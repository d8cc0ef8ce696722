package io.dialectic.compliance.sqlserver;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/**
 * What may stand where in a query, which is no matter of grammar. Numbers are those of the server's messages:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors.
 */
final class QueryRules {
    private static final Set<String> ORDERED = Set.of(
            "ROW_NUMBER",
            "RANK",
            "DENSE_RANK",
            "NTILE",
            "LAG",
            "LEAD",
            "FIRST_VALUE",
            "LAST_VALUE",
            "PERCENT_RANK",
            "CUME_DIST");

    private final List<String> problems;

    QueryRules(List<String> problems) {
        this.problems = problems;
    }

    void check(ParserRuleContext rule) {
        if (rule instanceof TSQLParser.Function_callContext call) {
            function(call);
        } else if (rule instanceof TSQLParser.Query_specificationContext query) {
            grouped(query);
            distinct(query);
            ordered(query.order_by_clause());
        } else if (rule instanceof TSQLParser.Derived_tableContext table) {
            derived(table);
        }
    }

    private void function(TSQLParser.Function_callContext call) {
        String name = call.getStart().getText().toUpperCase(Locale.ROOT);
        if (Parts.AGGREGATES.contains(name)) {
            aggregate(call);
        } else if (ORDERED.contains(name) && call.over_clause() != null) {
            window(call.over_clause(), name);
        }
    }

    /**
     * Neither a query nor another aggregate within, and columns of one query only:
     * https://learn.microsoft.com/sql/relational-databases/errors-events/mssqlserver-8124-database-engine-error.
     */
    private void aggregate(TSQLParser.Function_callContext call) {
        List<ParserRuleContext> within = Parts.within(call, part -> part != call.over_clause());
        if (within.stream().anyMatch(TSQLParser.Query_specificationContext.class::isInstance)) {
            problems.add("a query within an aggregate (130): " + call.getText());
            return;
        }
        if (call.over_clause() == null && within.stream().anyMatch(part -> part != call && Parts.isAggregate(part))) {
            problems.add("an aggregate within an aggregate (130): " + call.getText());
        }
        Set<String> own = Parts.tables(call);
        Set<String> columns = new HashSet<>();
        boolean outer = false;
        for (ParserRuleContext part : within) {
            if (part instanceof TSQLParser.Full_column_nameContext column && column.qualified_name() != null) {
                columns.add(column.getText());
                outer |= !own.contains(column.qualified_name().getText());
            }
        }
        if (outer) {
            problems.add("an aggregate of columns of a query around it"
                    + (columns.size() > 1 ? " and others (8124): " : ", which is computed there (147): ")
                    + call.getText());
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql. */
    private void window(TSQLParser.Over_clauseContext over, String function) {
        if (over.order_by_clause() == null) {
            problems.add(function + " over a window without an order (4112)");
        } else if (over.order_by_clause().order_by_expression().stream()
                .anyMatch(by -> Character.isDigit(by.getText().charAt(0)))) {
            problems.add("a constant in the order of a window (5308)");
        }
        if (over.row_or_range_clause() != null && !function.endsWith("_VALUE")) {
            problems.add(function + " with a frame (10752)");
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-group-by-transact-sql. */
    private void grouped(TSQLParser.Query_specificationContext query) {
        if (query.group_by_clause() == null) {
            return;
        }
        Set<String> own = Parts.tables(query.group_by_clause());
        for (ParserRuleContext item : Parts.within(query.group_by_clause(), part -> true)) {
            if (!(item instanceof TSQLParser.Group_by_itemContext)) {
                continue;
            }
            List<ParserRuleContext> within = Parts.within(item, part -> true);
            if (within.stream()
                    .anyMatch(
                            part -> part instanceof TSQLParser.Query_specificationContext || Parts.isAggregate(part))) {
                problems.add("a query or an aggregate in GROUP BY (144): " + item.getText());
            } else if (within.stream().noneMatch(part -> isColumn(part, own))) {
                problems.add("no column in GROUP BY (164): " + item.getText());
            }
        }
    }

    private static boolean isColumn(ParserRuleContext part, Set<String> tables) {
        return part instanceof TSQLParser.Full_column_nameContext column
                && (column.qualified_name() == null
                        || tables.contains(column.qualified_name().getText()));
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql. */
    private void distinct(TSQLParser.Query_specificationContext query) {
        boolean distinct =
                query.set_qualifier() != null && query.set_qualifier().getText().equalsIgnoreCase("DISTINCT");
        if (!distinct || query.order_by_clause() == null) {
            return;
        }
        Set<String> selected = new HashSet<>();
        for (TSQLParser.Select_list_elemContext item : query.select_list().select_list_elem()) {
            selected.add(
                    item.expression() == null
                            ? item.getText()
                            : item.expression().getText());
        }
        for (TSQLParser.Order_by_expressionContext by : query.order_by_clause().order_by_expression()) {
            String key = by.expression().getText();
            if (!selected.contains(key) && !key.chars().allMatch(Character::isDigit)) {
                problems.add("DISTINCT, in an order that is not read (145): " + by.getText());
            }
        }
    }

    /**
     * A parameter is no column, not even its position, and a constant orders nothing. The server says so of what it can compute
     * beforehand: https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql.
     */
    private void ordered(TSQLParser.@Nullable Order_by_clauseContext order) {
        if (order == null) {
            return;
        }
        for (TSQLParser.Order_by_expressionContext by : order.order_by_expression()) {
            boolean column = Parts.within(by, part -> true).stream()
                    .anyMatch(part -> part instanceof TSQLParser.Full_column_nameContext
                            || part instanceof TSQLParser.Query_specificationContext
                            || Parts.isAggregate(part));
            if (!column && by.getText().contains("@P")) {
                problems.add("a parameter in ORDER BY without a column (1008): " + by.getText());
            } else if (!column
                    && !by.getText().contains("NEWID()")
                    && !by.expression().getText().chars().allMatch(Character::isDigit)) {
                problems.add("a constant in ORDER BY (408, 5309): " + by.getText());
            }
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/from-transact-sql: its columns have names, each its own. */
    private void derived(TSQLParser.Derived_tableContext table) {
        if (table.getParent() instanceof TSQLParser.From_primaryContext from && from.column_alias_list() != null) {
            return;
        }
        List<ParserRuleContext> within = Parts.within(table, part -> true);
        TSQLParser.Query_specificationContext query = within.stream()
                .filter(TSQLParser.Query_specificationContext.class::isInstance)
                .map(TSQLParser.Query_specificationContext.class::cast)
                .findFirst()
                .orElse(null);
        if (query == null || query.select_list() == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (TSQLParser.Select_list_elemContext item : query.select_list().select_list_elem()) {
            String name = name(item);
            if (name == null) {
                problems.add("a derived table whose column has no name (8155): " + item.getText());
            } else if (!name.equals("*") && !names.add(name.toLowerCase(Locale.ROOT))) {
                problems.add("a derived table with two columns of one name (8156): " + name);
            }
        }
    }

    static @Nullable String name(TSQLParser.Select_list_elemContext item) {
        if (item.column_alias() != null) {
            return item.column_alias().getText();
        }
        if (item.expression() == null) {
            return "*";
        }
        return item.expression().full_column_name() == null
                ? null
                : item.expression().full_column_name().id().getText();
    }
}

package io.dialectic.compliance.sqlserver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/**
 * Where aggregates, windows and columns that are not grouped may stand. Numbers are those of the server's messages:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors.
 */
final class PlaceRules {
    private final List<String> problems;

    PlaceRules(List<String> problems) {
        this.problems = problems;
    }

    void check(ParserRuleContext rule) {
        if (rule instanceof TSQLParser.Function_callContext call) {
            if (call.over_clause() != null) {
                window(call);
            } else if (Parts.isAggregate(call)) {
                aggregate(call);
            }
        } else if (rule instanceof TSQLParser.Query_specificationContext query) {
            ungrouped(query);
        } else if (rule instanceof TSQLParser.Select_opsContext set
                && !(set.getParent() instanceof TSQLParser.Select_opsContext)) {
            order(set);
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-over-clause-transact-sql. */
    private void window(TSQLParser.Function_callContext call) {
        ParserRuleContext inner = call;
        for (ParserRuleContext outer = call.getParent();
                outer != null && !(outer instanceof TSQLParser.Query_specificationContext);
                outer = outer.getParent()) {
            if (outer instanceof TSQLParser.Function_callContext around
                    && (around.over_clause() != null || Parts.isAggregate(around))) {
                problems.add("a window within a window or an aggregate (4109): " + call.getText());
            }
            inner = outer;
        }
        boolean allowed =
                inner instanceof TSQLParser.Select_listContext || inner instanceof TSQLParser.Order_by_clauseContext;
        if (inner.getParent() != null && !allowed) {
            problems.add("a window outside of what is read and ordered by (4108): " + call.getText());
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/where-transact-sql. */
    private void aggregate(TSQLParser.Function_callContext call) {
        for (ParserRuleContext part = call;
                part != null && !(part instanceof TSQLParser.Query_specificationContext);
                part = part.getParent()) {
            boolean where =
                    part.getParent() instanceof TSQLParser.Query_specificationContext query && part == query.where;
            if (where || part instanceof TSQLParser.From_itemContext) {
                problems.add("an aggregate in a condition of rows (147): " + call.getText());
                return;
            }
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-group-by-transact-sql. */
    private void ungrouped(TSQLParser.Query_specificationContext query) {
        if (query.select_list() == null) {
            return;
        }
        Set<String> keys = new HashSet<>();
        boolean grouped = query.group_by_clause() != null;
        for (ParserRuleContext part : Parts.within(query, any -> true)) {
            if (part instanceof TSQLParser.Group_by_itemContext item && Parts.queryAround(item) == query) {
                keys.add(item.getText());
            }
            grouped |= Parts.isAggregate(part) && Parts.queryAround(part) == query;
        }
        if (!grouped) {
            return;
        }
        Set<String> own = Parts.tables(query.select_list());
        ungrouped(query.select_list(), query, own, keys, "what is read (8120)");
        if (query.having != null) {
            ungrouped(query.having, query, own, keys, "HAVING (8121)");
        }
        if (query.order_by_clause() != null) {
            ungrouped(query.order_by_clause(), query, own, keys, "ORDER BY (8127)");
        }
    }

    private void ungrouped(
            ParserRuleContext part,
            TSQLParser.Query_specificationContext query,
            Set<String> own,
            Set<String> keys,
            String where) {
        if (Parts.isAggregate(part) && Parts.queryAround(part) == query || keys.contains(part.getText())) {
            return;
        }
        if (part instanceof TSQLParser.Full_column_nameContext column
                && column.qualified_name() != null
                && own.contains(column.qualified_name().getText())) {
            problems.add("neither grouped by nor aggregated, in " + where + ": " + column.getText());
        }
        for (int i = 0; i < part.getChildCount(); i++) {
            if (part.getChild(i) instanceof ParserRuleContext child) {
                ungrouped(child, query, own, keys, where);
            }
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/language-elements/set-operators-union-transact-sql: by what is read, by its name. */
    private void order(TSQLParser.Select_opsContext set) {
        TSQLParser.Query_specificationContext first = end(set, 0);
        TSQLParser.Query_specificationContext last = end(set, set.getChildCount() - 1);
        if (first == null || last == null || first == last || last.order_by_clause() == null) {
            return;
        }
        Set<String> names = new HashSet<>();
        for (TSQLParser.Select_list_elemContext item : first.select_list().select_list_elem()) {
            String name = QueryRules.name(item);
            if (name != null) {
                names.add(name);
            }
        }
        for (TSQLParser.Order_by_expressionContext by : last.order_by_clause().order_by_expression()) {
            String key = by.expression().getText();
            if (!names.contains(key) && !key.chars().allMatch(Character::isDigit)) {
                problems.add("an order of a union that is not read (104): " + by.getText());
            }
        }
    }

    /** The query at the first or the last place, unless it stands in parentheses. */
    private static TSQLParser.@Nullable Query_specificationContext end(TSQLParser.Select_opsContext set, int place) {
        ParserRuleContext part = set;
        while (part instanceof TSQLParser.Select_opsContext) {
            int at = place == 0 ? 0 : part.getChildCount() - 1;
            if (!(part.getChild(at) instanceof ParserRuleContext child)) {
                return null;
            }
            part = child;
        }
        return part instanceof TSQLParser.Query_specificationContext query && query.select_list() != null
                ? query
                : null;
    }
}

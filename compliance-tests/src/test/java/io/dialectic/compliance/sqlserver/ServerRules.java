package io.dialectic.compliance.sqlserver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/**
 * What SQL Server refuses and the parser lets pass: its grammar is wider than the server's in a few places, and some rules are
 * not a matter of grammar. Numbers are those of the server's messages:
 * https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors.
 */
final class ServerRules implements ParseTreeListener {
    private static final int VALUES_ROWS = 1_000;

    private final TokenStream tokens;
    private final List<String> problems;
    private final QueryRules queries;
    private final PlaceRules places;
    private final SizeRules sizes;

    ServerRules(TokenStream tokens, List<String> problems) {
        this.tokens = tokens;
        this.problems = problems;
        this.queries = new QueryRules(problems);
        this.places = new PlaceRules(problems);
        this.sizes = new SizeRules(problems);
    }

    @Override
    public void enterEveryRule(ParserRuleContext rule) {
        queries.check(rule);
        places.check(rule);
        sizes.check(rule);
        if (rule instanceof TSQLParser.Tsql_fileContext script) {
            batches(script);
        } else if (rule instanceof TSQLParser.ExpressionContext expression) {
            expression(expression);
        } else if (rule instanceof TSQLParser.Select_list_elemContext item) {
            alias(item);
        } else if (rule instanceof TSQLParser.IdContext name) {
            name(name);
        } else if (rule instanceof TSQLParser.Query_specificationContext query) {
            query(query);
        } else if (rule instanceof TSQLParser.Select_opsContext set) {
            set(set);
        } else if (rule instanceof TSQLParser.Merge_statementContext merge) {
            merge(merge);
        } else if (rule instanceof TSQLParser.Transaction_statementContext transaction) {
            savepoint(transaction);
        } else if (rule instanceof TSQLParser.Data_typeContext type) {
            ServerWords.typeProblem(type).ifPresent(problems::add);
        } else if (rule instanceof TSQLParser.Scalar_function_nameContext function) {
            ServerWords.functionProblem(function.getText()).ifPresent(problems::add);
        }
    }

    /** GO is a word of the tools: https://learn.microsoft.com/sql/t-sql/language-elements/sql-server-utilities-statements-go. */
    private void batches(TSQLParser.Tsql_fileContext script) {
        if (script.batch().size() != 1 || !script.go_statement().isEmpty()) {
            problems.add("not one batch: GO is read by tools, never by the server");
        }
    }

    /**
     * A truth value is no value: it cannot be stored, returned or sorted by
     * (https://learn.microsoft.com/sql/t-sql/language-elements/comparison-operators-transact-sql). The parser takes
     * {@code a = b} for an expression since {@code SELECT name = value} gives a name. {@code ::} calls a method of a type:
     * https://learn.microsoft.com/sql/t-sql/language-elements/scope-resolution-operator-transact-sql.
     */
    private void expression(TSQLParser.ExpressionContext expression) {
        boolean names = expression.getParent() instanceof TSQLParser.Select_list_elemContext;
        if (expression.EQUAL() != null && !names) {
            problems.add("a comparison is no value: " + expression.getText());
        }
        if (!expression.COLON().isEmpty()) {
            problems.add("no cast: " + expression.getText());
        }
    }

    /**
     * We always write AS. Without it, literals of other databases are read as a column and its alias: {@code DATE '2020-01-01'},
     * {@code ARRAY[1, 2]}. https://learn.microsoft.com/sql/t-sql/queries/select-clause-transact-sql.
     */
    private void alias(TSQLParser.Select_list_elemContext item) {
        if (item.column_alias() != null && item.AS() == null) {
            problems.add("an alias without AS: " + item.getText());
        }
    }

    /**
     * There are no truth values, so these would be columns. A name may hold a bracket, but where none closes it, one of another
     * name was forgotten: https://learn.microsoft.com/sql/relational-databases/databases/database-identifiers.
     */
    private void name(TSQLParser.IdContext name) {
        String text = name.getText();
        if (name.simple_id() != null && (text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE"))) {
            problems.add("no literal but the name of a column: " + text);
        }
        if (text.chars().filter(c -> c == '[').count()
                > text.chars().filter(c -> c == ']').count()) {
            problems.add("a bracket was not closed: " + text);
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/select-order-by-clause-transact-sql. */
    private void query(TSQLParser.Query_specificationContext query) {
        TSQLParser.Order_by_clauseContext order = query.order_by_clause();
        if (query.table_value_constructor() != null) {
            values(query.table_value_constructor(), place(query));
        }
        if (order == null) {
            return;
        }
        if (order.OFFSET() != null && query.top_clause() != null) {
            problems.add("TOP and OFFSET in the same query (10741)");
        }
        if (order.OFFSET() == null && query.top_clause() == null && place(query) == Place.WITHIN) {
            problems.add("ORDER BY within a query, without TOP or OFFSET (1033)");
        }
        Set<String> seen = new HashSet<>();
        for (TSQLParser.Order_by_expressionContext by : order.order_by_expression()) {
            if (!seen.add(by.expression().getText())) {
                problems.add("twice in ORDER BY (169): " + by.getText());
            }
        }
    }

    private enum Place {
        STATEMENT,
        SOURCE_OF_ROWS,
        JSON,
        WITHIN
    }

    private static Place place(ParserRuleContext query) {
        ParserRuleContext outer = query.getParent();
        while (outer instanceof TSQLParser.Select_opsContext
                || outer instanceof TSQLParser.Select_statementContext
                || outer instanceof TSQLParser.Dml_clauseContext) {
            if (outer instanceof TSQLParser.Select_statementContext select && select.for_clause() != null) {
                return Place.JSON;
            }
            outer = outer.getParent();
        }
        if (outer instanceof TSQLParser.St_clauseContext) {
            return Place.STATEMENT;
        }
        return outer instanceof TSQLParser.Insert_statementContext ? Place.SOURCE_OF_ROWS : Place.WITHIN;
    }

    /** https://learn.microsoft.com/sql/t-sql/language-elements/set-operators-except-and-intersect-transact-sql. */
    private void set(TSQLParser.Select_opsContext set) {
        if (set.set_qualifier() != null && set.UNION() == null) {
            problems.add("ALL with EXCEPT or INTERSECT (324)");
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/queries/table-value-constructor-transact-sql: a derived table may have more rows. */
    private void values(TSQLParser.Table_value_constructorContext values, Place place) {
        int rows =
                values.getRuleContexts(TSQLParser.Expression_listContext.class).size();
        if (place == Place.STATEMENT) {
            problems.add("VALUES is no statement (156)");
        } else if (place == Place.SOURCE_OF_ROWS && rows > VALUES_ROWS) {
            problems.add(rows + " rows in VALUES (10738)");
        }
    }

    /** The one statement that needs its end: https://learn.microsoft.com/sql/t-sql/statements/merge-transact-sql. */
    private void merge(TSQLParser.Merge_statementContext merge) {
        int next = merge.getStop().getTokenIndex() + 1;
        while (tokens.get(next).getChannel() != Token.DEFAULT_CHANNEL) {
            next++;
        }
        if (tokens.get(next).getType() != TSQLParser.SEMI) {
            problems.add("MERGE without a semicolon behind it (10713)");
        }
    }

    /** https://learn.microsoft.com/sql/t-sql/language-elements/save-transaction-transact-sql. */
    private void savepoint(TSQLParser.Transaction_statementContext transaction) {
        if (transaction.SAVE() != null && transaction.id() == null && transaction.LOCAL_ID() == null) {
            problems.add("SAVE TRANSACTION without a name (102)");
        }
    }

    @Override
    public void exitEveryRule(ParserRuleContext rule) {}

    @Override
    public void visitTerminal(TerminalNode token) {}

    @Override
    public void visitErrorNode(ErrorNode token) {}
}

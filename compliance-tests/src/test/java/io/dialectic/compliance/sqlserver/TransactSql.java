package io.dialectic.compliance.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLLexer;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/**
 * Whether a text is T-SQL, asked of the parser of pgCodeKeeper (https://github.com/pgcodekeeper/pgcodekeeper-core), which
 * reads scripts of SQL Server. Of the parsers that are published it is the one that tells T-SQL from other SQL: of 145
 * statements that SQL Server takes and 115 that it refuses, it takes 144 and refuses 105; Druid 1.2.23 takes 121 and refuses
 * 53, JSqlParser 5.3 takes 104 and refuses 27, ShardingSphere 5.5.2 takes 109 and refuses 90. What its grammar lets pass and
 * the server would not is found by {@link ServerRules}. Names, types of expressions and rights only a server can check.
 */
final class TransactSql {
    /**
     * 2,100 of a procedure, of which the one that prepares takes three for the statement itself:
     * https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server.
     */
    private static final int PARAMETERS = 2_097;

    private TransactSql() {}

    /** What SQL Server would have against the text of one call; empty if nothing. Markers may be {@code ?}. */
    static List<String> problems(String sql) {
        List<String> problems = new ArrayList<>();
        BaseErrorListener errors = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    @Nullable Object symbol,
                    int line,
                    int column,
                    String message,
                    @Nullable RecognitionException e) {
                problems.add(line + ":" + column + " " + message);
            }
        };
        StringBuilder named = new StringBuilder();
        int markers = nameMarkers(sql, named);
        if (markers > PARAMETERS) {
            problems.add(markers + " parameters (8003)");
        }
        TSQLLexer lexer = new TSQLLexer(CharStreams.fromString(named.toString()));
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        TSQLParser parser = new TSQLParser(tokens);
        for (Recognizer<?, ?> part : List.of(lexer, parser)) {
            part.removeErrorListeners();
            part.addErrorListener(errors);
        }
        TSQLParser.Tsql_fileContext script = parser.tsql_file();
        if (tokens.LA(1) != Token.EOF) {
            problems.add("not read to its end: " + tokens.LT(1).getText());
        }
        if (problems.isEmpty()) {
            ParseTreeWalker.DEFAULT.walk(new ServerRules(tokens, problems), script);
        }
        return problems;
    }

    /**
     * T-SQL has no {@code ?}: the driver makes them {@code @P0}, {@code @P1} …, outside of literals, names and comments.
     *
     * @return how many there are
     */
    private static int nameMarkers(String sql, StringBuilder named) {
        int markers = 0;
        int at = 0;
        while (at < sql.length()) {
            int end = opaque(sql, at);
            if (end > at) {
                named.append(sql, at, end);
                at = end;
            } else {
                named.append(sql.charAt(at) == '?' ? "@P" + markers++ : sql.charAt(at));
                at++;
            }
        }
        return markers;
    }

    /** The end of the literal, name or comment that begins here; here itself if none does. */
    private static int opaque(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'', '"' -> after(sql, sql.charAt(at), at + 1);
            case '[' -> after(sql, ']', at + 1);
            case '-' -> sql.startsWith("--", at) ? after(sql, '\n', at + 2) : at;
            case '/' -> sql.startsWith("/*", at) ? afterComment(sql, at + 2) : at;
            default -> at;
        };
    }

    /** Comments nest: https://learn.microsoft.com/sql/t-sql/language-elements/slash-star-comment-transact-sql. */
    private static int afterComment(String sql, int from) {
        int depth = 1;
        int at = from;
        while (at < sql.length() && depth > 0) {
            boolean opens = sql.startsWith("/*", at);
            boolean closes = sql.startsWith("*/", at);
            depth += opens ? 1 : closes ? -1 : 0;
            at += opens || closes ? 2 : 1;
        }
        return at;
    }

    private static int after(String sql, char last, int from) {
        int end = sql.indexOf(last, from);
        return end < 0 ? sql.length() : end + 1;
    }
}

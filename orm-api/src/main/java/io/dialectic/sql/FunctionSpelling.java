package io.dialectic.sql;

import java.util.List;

/** How a function is spelled. */
@FunctionalInterface
public interface FunctionSpelling {
    /** Writes the call. An argument may be written more than once. */
    void write(SqlWriter writer, List<? extends Node> arguments);

    /** Name, parentheses, and the arguments with commas: {@code COALESCE(a, b, c)}. */
    static FunctionSpelling named(String name) {
        return (writer, arguments) ->
                writer.sql(name + "(").nodes(arguments, ", ").sql(")");
    }

    /** The arguments with an operator between them, in parentheses: {@code (a || b || c)}. */
    static FunctionSpelling infix(String operator) {
        return (writer, arguments) ->
                writer.sql("(").nodes(arguments, " " + operator + " ").sql(")");
    }

    /** A text in which {@code {0}}, {@code {1}} … stand for the arguments: {@code SUBSTRING({0} FROM {1} FOR {2})}. */
    static FunctionSpelling pattern(String pattern) {
        return (writer, arguments) -> {
            int from = 0;
            for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
                writer.sql(pattern.substring(from, open));
                writer.node(arguments.get(pattern.charAt(open + 1) - '0'));
                from = open + 3;
            }
            writer.sql(pattern.substring(from));
        };
    }
}

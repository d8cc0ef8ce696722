package io.dialectic.sql;

import java.util.List;
import java.util.regex.Pattern;

/** A function of the database by its name, with a schema perhaps. */
public record NamedFunction(String name, List<Expression> arguments) implements Expression {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}(\\.[A-Za-z_][A-Za-z0-9_]{0,62})?");

    /** Checks the name. It is written without quotes, since quotes would make its case count. */
    public NamedFunction {
        if (!isName(name)) {
            throw new IllegalArgumentException("not the name of a function: '" + name + "'");
        }
        arguments = List.copyOf(arguments);
    }

    /** Whether a text is a plain name of letters, digits and underscores, or two of them with a point between. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public void write(SqlWriter writer) {
        writer.sql(name + "(").nodes(arguments, ", ").sql(")");
    }
}

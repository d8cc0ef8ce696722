package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/** Takes the text and the parameters of one statement. Lives for that statement. */
public final class SqlWriter {
    private final SqlSyntax syntax;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Parameter> parameters = new ArrayList<>();

    /** A writer for one statement. */
    public SqlWriter(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** The spellings of the database. */
    public SqlSyntax syntax() {
        return syntax;
    }

    /** Writes our own keywords and punctuation, never a value. */
    public SqlWriter sql(String keywords) {
        text.append(keywords);
        return this;
    }

    /** Writes a quoted identifier. */
    public SqlWriter identifier(String name) {
        syntax.quoting().write(text, name);
        return this;
    }

    /** Writes a quoted table name, with its schema if it has one. */
    public SqlWriter table(TableName name) {
        if (name.schema() != null) {
            identifier(name.schema()).sql(".");
        }
        return identifier(name.name());
    }

    /** Lets a node write itself. */
    public SqlWriter node(Node node) {
        node.write(this);
        return this;
    }

    /** Writes nodes with a separator between them. */
    public SqlWriter nodes(List<? extends Node> nodes, String separator) {
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0) {
                text.append(separator);
            }
            nodes.get(i).write(this);
        }
        return this;
    }

    /** Writes quoted identifiers with commas between them. */
    public SqlWriter identifiers(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                text.append(", ");
            }
            identifier(names.get(i));
        }
        return this;
    }

    /** Writes a placeholder and remembers what is bound to it. */
    public SqlWriter parameter(Parameter parameter) {
        text.append(parameter.type().placeholder());
        parameters.add(parameter);
        return this;
    }

    /** The statement as written. */
    public RenderedSql finish() {
        return new RenderedSql(text.toString(), parameters);
    }
}

package io.dialectic.sql;

import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the text and the parameters of one statement. Lives for that statement. */
public final class SqlWriter {
    private final SqlSyntax syntax;
    private final StringBuilder text = new StringBuilder(128);
    private final List<Parameter> parameters = new ArrayList<>();
    private @Nullable SelectLock lock;
    private boolean inOuterJoin;

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

    /** Lets a node write itself that belongs to the inner side of an outer join, or to its condition. */
    public SqlWriter ofOuterJoin(Node node) {
        boolean before = inOuterJoin;
        inOuterJoin = true;
        node.write(this);
        inOuterJoin = before;
        return this;
    }

    /** Whether what is written now belongs to the inner side of an outer join, or to its condition. */
    public boolean inOuterJoin() {
        return inOuterJoin;
    }

    /** Writes a name whose parts are divided by dots, each quoted. */
    public SqlWriter qualified(String name) {
        String[] parts = name.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            sql(i == 0 ? "" : ".").identifier(parts[i]);
        }
        return this;
    }

    /** The lock of the SELECT that is being written, or null. */
    @Nullable
    SelectLock lock() {
        return lock;
    }

    /** Begins a SELECT with this lock, or goes back to the one around it; gives the one before. */
    @Nullable
    SelectLock lock(@Nullable SelectLock of) {
        SelectLock before = lock;
        lock = of;
        return before;
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

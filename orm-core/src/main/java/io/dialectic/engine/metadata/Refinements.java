package io.dialectic.engine.metadata;

import io.dialectic.annotation.Check;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Comment;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.Part;
import io.dialectic.annotation.Table;
import io.dialectic.model.Attribute;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What annotations say of a table beyond its attributes, as changes of its description. */
final class Refinements {
    private Refinements() {}

    static void ofAttribute(Property property, Attribute attribute, List<UnaryOperator<TableDefinition>> all) {
        Comment comment = property.get(Comment.class);
        if (comment != null) {
            all.add(column(attribute.column(), column -> column.comment(comment.value())));
        }
        Column column = property.get(Column.class);
        if (column != null && !column.collation().isEmpty()) {
            all.add(column(attribute.column(), each -> each.collation(column.collation())));
        }
        Check check = property.get(Check.class);
        if (check != null) {
            all.add(check(check.name(), check.value()));
        }
    }

    static void ofTable(Class<?> type, @Nullable Table table, List<UnaryOperator<TableDefinition>> all) {
        Comment comment = type.getAnnotation(Comment.class);
        if (comment != null) {
            all.add(each -> each.comment(comment.value()));
        }
        if (table != null) {
            for (Check check : table.checks()) {
                all.add(check(check.name(), check.value()));
            }
            all.add(each -> each.options(
                    new TableOptions(table.engine(), table.charset(), table.collation(), table.rowFormat())));
        }
    }

    static UnaryOperator<TableDefinition> column(String name, UnaryOperator<ColumnDefinition> change) {
        return table -> table.columns(table.columns().stream()
                .map(column -> column.name().equals(name) ? change.apply(column) : column)
                .toList());
    }

    /** A check without a name gets one when its table is known. */
    static UnaryOperator<TableDefinition> check(String name, String predicate) {
        return table -> {
            List<CheckDefinition> more = new ArrayList<>(table.checks());
            more.add(new CheckDefinition(name, predicate));
            return table.checks(more);
        };
    }

    static UnaryOperator<TableDefinition> together(List<UnaryOperator<TableDefinition>> all) {
        List<UnaryOperator<TableDefinition>> kept = List.copyOf(all);
        return table -> {
            TableDefinition refined = table;
            for (UnaryOperator<TableDefinition> each : kept) {
                refined = each.apply(refined);
            }
            return refined;
        };
    }

    /**
     * The options of an index.
     *
     * @param columns finds the column of an attribute by its name
     */
    static UnaryOperator<IndexDefinition> index(Index index, Function<String, String> columns) {
        List<IndexPart> parts =
                Arrays.stream(index.parts()).map(part -> part(part, columns)).toList();
        String[] included = Arrays.stream(index.include()).map(columns).toArray(String[]::new);
        return plain -> {
            IndexDefinition made = plain.kind(index.kind())
                    .method(index.method())
                    .including(included)
                    .where(index.where())
                    .parser(index.parser())
                    .visible(index.visible());
            made = index.nullsNotDistinct() ? made.asNullsNotDistinct() : made;
            return parts.isEmpty() ? made : made.parts(parts);
        };
    }

    private static IndexPart part(Part part, Function<String, String> columns) {
        IndexPart made = part.value().isEmpty()
                ? IndexPart.expression(part.expression())
                : IndexPart.column(columns.apply(part.value()));
        return new IndexPart(
                made.column(), made.expression(), part.desc(), part.length(), part.collation(), part.operatorClass());
    }
}

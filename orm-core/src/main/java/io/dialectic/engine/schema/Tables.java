package io.dialectic.engine.schema;

import io.dialectic.engine.plan.BoundModel;
import io.dialectic.engine.plan.BoundModels;
import io.dialectic.model.Association;
import io.dialectic.model.Attribute;
import io.dialectic.model.ForeignKey;
import io.dialectic.model.Key;
import io.dialectic.model.ModelDefinition;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.Limits;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.sql.Quoting;
import io.dialectic.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables that models ask for. */
final class Tables {
    private final BoundModels models;
    private final TypeCatalog types;
    private final Quoting quoting;
    private final int identifierLength;

    Tables(BoundModels models, Dialect dialect) {
        this.models = models;
        this.types = dialect.types();
        this.quoting = dialect.syntax().quoting();
        this.identifierLength = dialect.profile().limits().get(Limits.Limit.IDENTIFIER_LENGTH);
    }

    /** The tables of models, each once. */
    List<TableDefinition> of(List<ModelDefinition> all) {
        Map<TableName, TableDefinition> made = new LinkedHashMap<>();
        for (ModelDefinition model : all) {
            made.computeIfAbsent(model.table(), name -> of(model));
        }
        return List.copyOf(made.values());
    }

    private TableDefinition of(ModelDefinition model) {
        BoundModel<?> bound = models.of(model);
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            columns.add(ColumnDefinition.of(attribute.column(), bound.type(attribute))
                    .nullable(attribute.nullable())
                    .identity(attribute.generated() ? Identity.DEFAULT : null)
                    .collation(bound.type(attribute).collation())
                    .defaultValue(columnDefault(attribute, bound.type(attribute))));
        }
        return TableDefinition.of(model.table(), columns)
                .primaryKey(new KeyDefinition("", names(model.primaryKey())))
                .foreignKeys(foreignKeys(model))
                .checks(checks(model, bound))
                .indexes(indexes(model));
    }

    private @Nullable ColumnDefault columnDefault(Attribute attribute, ColumnType<?> type) {
        if (attribute.defaultValue() instanceof ColumnDefault.NewUuid uuid) {
            return uuid.byDatabase()
                    ? types.uuid(uuid.version())
                            .map(ColumnDefault.Expression::new)
                            .orElse(null)
                    : null;
        }
        if (attribute.defaultValue() instanceof ColumnDefault.Constant constant
                && type.javaType().isInstance(constant.value())) {
            String literal = type.literal(constant.value());
            return literal == null
                    ? new ColumnDefault.Constant(type.stored(constant.value()))
                    : new ColumnDefault.Expression(literal);
        }
        return attribute.defaultValue();
    }

    /** The checks that go with types which the database holds in wider ones. */
    private List<CheckDefinition> checks(ModelDefinition model, BoundModel<?> bound) {
        List<CheckDefinition> checks = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            String check = bound.type(attribute).check();
            if (!check.isEmpty()) {
                StringBuilder quoted = new StringBuilder();
                quoting.write(quoted, attribute.column());
                checks.add(new CheckDefinition(
                        name(model.table().name(), List.of(attribute.column()), "check"),
                        check.replace(ColumnType.COLUMN, quoted)));
            }
        }
        return checks;
    }

    private List<ForeignKeyDefinition> foreignKeys(ModelDefinition model) {
        List<ForeignKeyDefinition> keys = new ArrayList<>();
        for (ForeignKey key : model.foreignKeys()) {
            Association association = key.association();
            List<String> columns = names(association.sourceKey());
            keys.add(ForeignKeyDefinition.of(
                            name(model.table().name(), columns, "fk"),
                            columns,
                            association.target().table(),
                            names(association.targetKey()))
                    .onDelete(key.onDelete()));
        }
        return keys;
    }

    private List<IndexDefinition> indexes(ModelDefinition model) {
        List<IndexDefinition> indexes = new ArrayList<>();
        Attribute deletedAt = model.deletedAt();
        for (Key key : model.keys()) {
            List<String> columns = names(key.attributes());
            String name = key.name().isEmpty()
                    ? name(model.table().name(), columns, key.unique() ? "key" : "index")
                    : key.name();
            String mark = key.unique() && deletedAt != null ? deletedAt.column() : "";
            indexes.add(IndexDefinition.of(name, columns.toArray(new String[0]))
                    .unique(key.unique())
                    .amongTheLiving(mark));
        }
        return indexes;
    }

    private String name(String table, List<String> columns, String end) {
        return GeneratedName.of(table + "_" + String.join("_", columns) + "_" + end, identifierLength);
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::column).toList();
    }
}

package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * ALTER TYPE … ADD VALUE.
 *
 * @param before the value in front of which it stands; empty for the end
 */
public record AddEnumValue(TableName name, String value, String before) implements DdlChange {
    @Override
    public String words() {
        return "add the value " + value + " to the enum type " + name;
    }

    @Override
    public SchemaDefinition applyTo(SchemaDefinition schema) {
        return schema.enums(schema.enums().stream()
                .map(each -> each.name().equals(name) ? with(each) : each)
                .toList());
    }

    private EnumDefinition with(EnumDefinition type) {
        List<String> values = new ArrayList<>(type.values());
        int at = values.indexOf(before);
        values.add(at < 0 ? values.size() : at, value);
        return new EnumDefinition(name, values);
    }

    /** By itself: a value cannot be used in the transaction that adds it. */
    @Override
    public void write(DdlSteps steps) {
        steps.alone(writer -> {
            writer.sql("ALTER TYPE ")
                    .table(name)
                    .sql(" ADD VALUE ")
                    .sql(steps.ddl().literals().literal(value));
            if (!before.isEmpty()) {
                writer.sql(" BEFORE ").sql(steps.ddl().literals().literal(before));
            }
        });
    }
}

package io.dialectic.engine.schema;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.SchemaException;
import io.dialectic.model.Nearest;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.RenameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is in the database at each point of a plan. A schema is read when something of it is first asked. */
final class Progress {
    private final Function<@Nullable String, SchemaDefinition> reader;
    private final Map<@Nullable String, SchemaDefinition> schemas = new HashMap<>();
    private final List<SchemaChange> done = new ArrayList<>();

    Progress(Function<@Nullable String, SchemaDefinition> reader) {
        this.reader = reader;
    }

    /** A reader that reads each schema once. */
    static Function<@Nullable String, SchemaDefinition> readingOnce(
            Function<@Nullable String, SchemaDefinition> reader) {
        Map<@Nullable String, SchemaDefinition> read = new HashMap<>();
        return name -> {
            SchemaDefinition known = read.get(name);
            if (known == null) {
                known = reader.apply(name);
                read.put(name, known);
            }
            return known;
        };
    }

    /** The change is made from here on. */
    void after(SchemaChange change) {
        done.add(change);
        schemas.replaceAll((name, schema) -> change.applyTo(schema));
    }

    /** A schema as it is at this point. */
    SchemaDefinition schema(@Nullable String name) {
        SchemaDefinition known = schemas.get(name);
        if (known == null) {
            known = reader.apply(name);
            for (SchemaChange change : done) {
                known = change.applyTo(known);
            }
            schemas.put(name, known);
        }
        return known;
    }

    /** Some schemas as they are at this point, each once. */
    List<SchemaDefinition> schemas(List<@Nullable String> names) {
        List<SchemaDefinition> found = new ArrayList<>();
        for (@Nullable String name : new LinkedHashSet<>(names)) {
            found.add(schema(name));
        }
        return found;
    }

    /** Whether a table, or a column of it, got another name in this plan. */
    boolean renames(TableName table) {
        return done.stream()
                .anyMatch(change -> change instanceof RenameColumn column
                                && column.table().equals(table)
                        || change instanceof RenameTable renamed && renamed.to().equals(table));
    }

    /** A table as it is at this point; an error that names the nearest ones if there is none. */
    TableDefinition table(TableName name) {
        SchemaDefinition schema = schema(name.schema());
        return schema.table(name)
                .orElseThrow(() -> new SchemaException(
                        ErrorCode.UNKNOWN_SCHEMA_OBJECT,
                        "There is no table " + name + ". "
                                + Nearest.describe(
                                        name.toString(),
                                        schema.tables().stream()
                                                .map(each -> each.name().toString())
                                                .toList(),
                                        "tables")));
    }
}

package io.dialectic.compliance.sql;

import io.dialectic.Database;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Dialect;
import io.dialectic.spi.DialectProvider;
import io.dialectic.spi.Feature;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Delete;
import io.dialectic.sql.Increment;
import io.dialectic.sql.Insert;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.Statement;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.Update;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Constructs that no query shows: counts, inserts, updates, deletes. */
final class StatementConstructs {
    private static final TableName TABLE = TableName.of("authors");

    private StatementConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        add(
                all,
                "count",
                dialect -> Select.of(List.of(new SelectItem(new CountRows())), new TableReference(TABLE, "t0")));
        add(all, "insert of one row", dialect -> insert(dialect, List.of("email", "age"), 1, List.of()));
        add(all, "insert of three rows", dialect -> insert(dialect, List.of("email", "age"), 3, List.of()));
        returning(
                all,
                Feature.INSERT_RETURNING,
                "insert that gives back the key",
                dialect -> insert(dialect, List.of("email"), 1, List.of("id")));
        returning(
                all,
                Feature.INSERT_RETURNING_MULTIPLE,
                "insert of three rows that gives back the keys",
                dialect -> insert(dialect, List.of("email"), 3, List.of("id")));
        add(all, "insert of defaults alone", dialect -> insert(dialect, List.of(), 1, List.of()));
        returning(
                all,
                Feature.INSERT_RETURNING,
                "insert of defaults alone that gives back the key",
                dialect -> insert(dialect, List.of(), 1, List.of("id")));
        add(all, "update with a version", StatementConstructs::update);
        add(all, "delete", dialect -> new Delete(TABLE, equal(dialect, "id", 0)));
        add(all, "delete of all rows", dialect -> new Delete(TABLE, null));
    }

    private static void returning(
            Map<String, Function<Database, List<String>>> all,
            Feature needed,
            String name,
            Function<Dialect, Statement> make) {
        all.put(
                name,
                db -> db.profile().has(needed)
                        ? rendered(db, make)
                        : List.of("-- no such statement: keys come by the driver"));
    }

    private static void add(
            Map<String, Function<Database, List<String>>> all, String name, Function<Dialect, Statement> make) {
        all.put(name, db -> rendered(db, make));
    }

    /** The dialect of a database that is open or only spoken of. */
    static Dialect dialect(Database db) {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.id().equals(db.server().dialect()))
                .findFirst()
                .orElseThrow()
                .create(db.server());
    }

    private static List<String> rendered(Database db, Function<Dialect, Statement> make) {
        Dialect dialect = dialect(db);
        return List.of(make.apply(dialect).render(dialect.syntax()).text());
    }

    private static Insert insert(Dialect dialect, List<String> columns, int rows, List<String> returning) {
        List<Parameter> row = columns.stream()
                .map(column -> new Parameter(0, number(dialect)))
                .toList();
        return new Insert(TABLE, columns, Collections.nCopies(rows, row), returning);
    }

    private static Update update(Dialect dialect) {
        return new Update(
                TABLE,
                List.of(
                        new Update.Assignment("name", new Parameter(0, number(dialect))),
                        new Update.Assignment("version", new Increment(new ColumnReference(null, "version")))),
                equal(dialect, "id", 1));
    }

    private static Comparison equal(Dialect dialect, String column, int slot) {
        return new Comparison(
                new ColumnReference(null, column), Comparison.Operator.EQUAL, new Parameter(slot, number(dialect)));
    }

    private static ColumnType<Long> number(Dialect dialect) {
        return dialect.types()
                .columnType(LogicalType.of(LogicalType.Kind.BIGINT), Long.class)
                .orElseThrow();
    }
}

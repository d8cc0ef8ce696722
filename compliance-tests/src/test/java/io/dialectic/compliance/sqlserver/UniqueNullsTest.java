package io.dialectic.compliance.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.compliance.sql.SideBySideTest;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.sql.ddl.SchemaComparison;
import io.dialectic.type.LogicalType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** SQL Server holds NULLs equal in a unique constraint, so that one in which they are distinct is made as a unique index. */
class UniqueNullsTest {
    private static final TableName PETS = TableName.of("pets");
    private static final UniqueDefinition CHIP = UniqueDefinition.of("pets_chip", "chip");
    private static final IndexDefinition CHIP_INDEX =
            IndexDefinition.of("pets_chip", "chip").unique(true);

    private static TableDefinition pets(boolean nullable) {
        return TableDefinition.of(
                PETS,
                List.of(
                        ColumnDefinition.of("name", LogicalType.string(40), "NVARCHAR(40)")
                                .notNull(),
                        ColumnDefinition.of("chip", LogicalType.string(20), "NVARCHAR(20)")
                                .nullable(nullable)));
    }

    private static List<String> plan(TableDefinition there, UnaryOperator<SchemaEditor> how) {
        try (Database db = SideBySideTest.offline("mssql")) {
            return how.apply(db.schema().editor(SchemaDefinition.EMPTY.tables(List.of(there))))
                    .plan()
                    .sql();
        }
    }

    private static List<String> compared(TableDefinition wanted, TableDefinition there) {
        return SchemaComparison.of(
                        SchemaDefinition.EMPTY.tables(List.of(wanted)), SchemaDefinition.EMPTY.tables(List.of(there)))
                .changes()
                .stream()
                .map(SchemaChange::words)
                .toList();
    }

    @Test
    void isAnIndexWhereAColumnMayBeNull() {
        String index = "CREATE UNIQUE INDEX [pets_chip] ON [pets] ([chip]) WHERE [chip] IS NOT NULL";
        assertThat(plan(pets(true), e -> e.addUnique(PETS, CHIP))).containsExactly(index);
        assertThat(plan(pets(true), e -> e.createTable(pets(true).uniques(List.of(CHIP)))))
                .containsExactly("CREATE TABLE [pets] ([name] NVARCHAR(40) NOT NULL, [chip] NVARCHAR(20) NULL)", index);
    }

    @Test
    void isAConstraintWhereNoColumnMayBeNull() {
        assertThat(plan(pets(false), e -> e.addUnique(PETS, CHIP)))
                .containsExactly("ALTER TABLE [pets] ADD CONSTRAINT [pets_chip] UNIQUE ([chip])");
        assertThat(plan(pets(true), e -> e.addUnique(PETS, CHIP.asNullsNotDistinct())))
                .containsExactly("ALTER TABLE [pets] ADD CONSTRAINT [pets_chip] UNIQUE ([chip])");
    }

    @Test
    void isDroppedAsWhatItIs() {
        String constraint = "ALTER TABLE [pets] DROP CONSTRAINT [pets_chip]";
        String index = "DROP INDEX [pets_chip] ON [pets]";
        assertThat(plan(pets(false).uniques(List.of(CHIP)), e -> e.dropUnique(PETS, "pets_chip")))
                .containsExactly(constraint);
        assertThat(plan(pets(true).uniques(List.of(CHIP.asNullsNotDistinct())), e -> e.dropUnique(PETS, "pets_chip")))
                .containsExactly(constraint);
        assertThat(plan(pets(true).with(CHIP_INDEX), e -> e.dropUnique(PETS, "pets_chip")))
                .containsExactly(index);
        assertThat(plan(pets(true), e -> e.addUnique(PETS, CHIP).dropUnique(PETS, "pets_chip")))
                .last()
                .isEqualTo(index);
    }

    @Test
    void followsItsColumn() {
        assertThat(plan(
                        pets(false).uniques(List.of(CHIP)),
                        e -> e.alterColumn(PETS, "chip", c -> c.nullable(true)).dropUnique(PETS, "pets_chip")))
                .containsExactly(
                        "ALTER TABLE [pets] DROP CONSTRAINT [pets_chip]",
                        "ALTER TABLE [pets] ALTER COLUMN [chip] NVARCHAR(20) NULL",
                        "CREATE UNIQUE INDEX [pets_chip] ON [pets] ([chip]) WHERE [chip] IS NOT NULL",
                        "DROP INDEX [pets_chip] ON [pets]");
    }

    @Test
    void isTheSameAsTheIndexThatIsRead() {
        assertThat(compared(pets(true).uniques(List.of(CHIP)), pets(true).with(CHIP_INDEX)))
                .isEmpty();
        assertThat(compared(pets(true).uniques(List.of(CHIP)), pets(true).uniques(List.of(CHIP.asNullsNotDistinct()))))
                .containsExactly(
                        "drop the unique constraint pets_chip of pets", "add the unique constraint pets_chip to pets");
        assertThat(compared(
                        pets(false).uniques(List.of(CHIP.asNullsNotDistinct())),
                        pets(false).uniques(List.of(CHIP))))
                .isEmpty();
        assertThat(compared(
                        pets(false).with(CHIP_INDEX.asNullsNotDistinct()),
                        pets(false).with(CHIP_INDEX)))
                .isEmpty();
    }
}

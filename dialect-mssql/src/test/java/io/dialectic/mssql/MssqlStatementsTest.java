package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.ServerVersion;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Comparison;
import io.dialectic.sql.CountRows;
import io.dialectic.sql.Expression;
import io.dialectic.sql.Insert;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.RenderedSql;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.SelectLock;
import io.dialectic.sql.Statement;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.Update;
import io.dialectic.sql.ddl.AddColumn;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.RenameIndex;
import io.dialectic.sql.ddl.RenameTable;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MssqlStatementsTest {
    private static final MssqlTypes TYPES = new MssqlTypes(ServerVersion.parse("16"));
    private static final ColumnType<Long> ID = type(LogicalType.of(Kind.BIGINT), Long.class);
    private static final ColumnType<String> NAME = type(LogicalType.string(20), String.class);
    private static final ColumnType<Boolean> FLAG = type(LogicalType.of(Kind.BOOLEAN), Boolean.class);
    private static final TableName USERS = TableName.of("users");

    @Test
    void doublesClosingBracketsInNames() {
        Update update = new Update(
                new TableName("my schema", "odd]name"),
                List.of(new Update.Assignment("select", new Parameter(0, NAME))),
                null);
        assertThat(text(update)).isEqualTo("UPDATE [my schema].[odd]]name] SET [select] = ?");
    }

    @Test
    void insertsOneRow() {
        assertThat(text(insert(1, List.of("id"))))
                .isEqualTo("INSERT INTO [users] ([name], [active]) OUTPUT INSERTED.[id] VALUES (?, ?)");
    }

    @Test
    void insertsManyRowsWithoutKeysAsValues() {
        assertThat(text(insert(2, List.of())))
                .isEqualTo("INSERT INTO [users] ([name], [active]) VALUES (?, ?), (?, ?)");
    }

    @Test
    void insertsManyRowsWithKeysInTheirOrder() {
        RenderedSql sql = insert(2, List.of("id", "version")).render(new MssqlSyntax());
        assertThat(sql.text())
                .isEqualTo("INSERT INTO [users] ([name], [active]) OUTPUT INSERTED.[id], INSERTED.[version]"
                        + " SELECT [name], [active] FROM (VALUES (?, ?, 0), (?, ?, 1))"
                        + " AS [given] ([name], [active], [given ordinal]) ORDER BY [given ordinal]");
        assertThat(sql.parameters()).extracting(Parameter::slot).containsExactly(0, 1, 2, 3);
    }

    @Test
    void insertsDefaultsAlone() {
        assertThat(text(new Insert(USERS, List.of(), List.of(List.of()), List.of("id"))))
                .isEqualTo("INSERT INTO [users] OUTPUT INSERTED.[id] DEFAULT VALUES");
    }

    @Test
    void limitsByOffsetAndFetch() {
        assertThat(text(select(new Limit(new Parameter(0, ID), null), null)))
                .isEqualTo("SELECT [u].[name] FROM [users] AS [u] ORDER BY [u].[name] OFFSET 0 ROWS FETCH NEXT ? ROWS"
                        + " ONLY");
        assertThat(text(select(new Limit(new Parameter(0, ID), new Parameter(1, ID)), null)))
                .endsWith(" OFFSET ? ROWS FETCH NEXT ? ROWS ONLY");
        assertThat(text(select(new Limit(null, new Parameter(0, ID)), null))).endsWith(" OFFSET ? ROWS");
    }

    @Test
    void ordersNullsByACaseWhereTheyAreNotByNature() {
        Select select = Select.of(List.of(new SelectItem(new CountRows())), new TableReference(USERS, "u"))
                .where(new Comparison(name(), Comparison.Operator.EQUAL, new Parameter(0, NAME)))
                .orderBy(List.of(
                        new Ordering(name(), true, Ordering.Nulls.FIRST),
                        new Ordering(name(), true, Ordering.Nulls.LAST),
                        new Ordering(name(), false, Ordering.Nulls.DEFAULT)));
        assertThat(text(select))
                .isEqualTo("SELECT COUNT_BIG(*) FROM [users] AS [u] WHERE [u].[name] = ?"
                        + " ORDER BY CASE WHEN [u].[name] IS NULL THEN 0 ELSE 1 END, [u].[name] DESC, [u].[name] DESC,"
                        + " [u].[name]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE | WAIT        | UPDLOCK, ROWLOCK",
                "UPDATE | NO_WAIT     | UPDLOCK, ROWLOCK, NOWAIT",
                "UPDATE | SKIP_LOCKED | UPDLOCK, ROWLOCK, READPAST, READCOMMITTEDLOCK",
                "SHARE  | WAIT        | REPEATABLEREAD, ROWLOCK",
                "SHARE  | NO_WAIT     | REPEATABLEREAD, ROWLOCK, NOWAIT",
                "SHARE  | SKIP_LOCKED | REPEATABLEREAD, ROWLOCK, READPAST"
            })
    void locksByHints(Strength strength, Waiting waiting, String hints) {
        assertThat(text(select(null, new RowLock(strength, waiting))))
                .isEqualTo("SELECT [u].[name] FROM [users] AS [u] WITH (" + hints + ") ORDER BY [u].[name]");
    }

    @Test
    void makesTables() {
        IndexDefinition living =
                IndexDefinition.of("users_name_key", "name").unique(true).amongTheLiving("deleted_at");
        TableDefinition table = TableDefinition.of(
                        USERS,
                        List.of(
                                ColumnDefinition.of("id", ID).identity(Identity.DEFAULT),
                                ColumnDefinition.of("name", NAME).defaultValue(new ColumnDefault.Constant("it's")),
                                ColumnDefinition.of("active", FLAG)
                                        .notNull()
                                        .defaultValue(new ColumnDefault.Constant(true)),
                                ColumnDefinition.of("boss", ID)))
                .primaryKey(KeyDefinition.of("id"))
                .foreignKeys(List.of(ForeignKeyDefinition.of("users_boss_fk", List.of("boss"), USERS, List.of("id"))))
                .indexes(List.of(living));
        assertThat(text(new CreateTable(table)))
                .isEqualTo("CREATE TABLE [users] ([id] BIGINT IDENTITY(1,1) NOT NULL,"
                        + " [name] NVARCHAR(20) DEFAULT N'it''s' NULL, [active] BIT DEFAULT 1 NOT NULL,"
                        + " [boss] BIGINT NULL, PRIMARY KEY ([id]),"
                        + " CONSTRAINT [users_boss_fk] FOREIGN KEY ([boss]) REFERENCES [users] ([id]))");
        assertThat(text(new CreateIndex(table.name(), living), table))
                .isEqualTo("CREATE UNIQUE INDEX [users_name_key] ON [users] ([name])"
                        + " WHERE [deleted_at] IS NULL AND [name] IS NOT NULL");
        assertThat(text(new DropConstraint(USERS, DropConstraint.Kind.FOREIGN_KEY, "users_boss_fk")))
                .isEqualTo("ALTER TABLE [users] DROP CONSTRAINT [users_boss_fk]");
        assertThat(text(new DropTable(USERS))).isEqualTo("DROP TABLE IF EXISTS [users]");
    }

    @Test
    void leavesNullsOutOfUniqueIndexes() {
        TableDefinition table = TableDefinition.of(
                USERS,
                List.of(
                        ColumnDefinition.of("name", NAME),
                        ColumnDefinition.of("active", FLAG).notNull(),
                        ColumnDefinition.of("boss", ID)));
        IndexDefinition all = IndexDefinition.of("k", "name", "active", "boss").unique(true);
        assertThat(text(new CreateIndex(table.name(), all), table))
                .isEqualTo("CREATE UNIQUE INDEX [k] ON [users] ([name], [active], [boss])"
                        + " WHERE [name] IS NOT NULL AND [boss] IS NOT NULL");
        assertThat(text(new CreateIndex(table.name(), all.asNullsNotDistinct()), table))
                .isEqualTo("CREATE UNIQUE INDEX [k] ON [users] ([name], [active], [boss])");
        assertThat(text(
                        new CreateIndex(
                                table.name(), IndexDefinition.of("k", "active").unique(true)),
                        table))
                .isEqualTo("CREATE UNIQUE INDEX [k] ON [users] ([active])");
    }

    @Test
    void dropsAndMakesAnewWhatKeepsAColumnFromBeingChanged() {
        ColumnDefinition name = ColumnDefinition.of("name", LogicalType.string(20), "NVARCHAR(20)");
        TableDefinition table = TableDefinition.of(
                        USERS, List.of(name, ColumnDefinition.of("id", ID).notNull()))
                .uniques(List.of(UniqueDefinition.of("u", "name", "id").asNullsNotDistinct()))
                .checks(List.of(new CheckDefinition("c", "[Name]>N''"), new CheckDefinition("d", "[names]>N''")))
                .indexes(List.of(
                        IndexDefinition.of("i", "id").including("name"),
                        IndexDefinition.of("k", "name").unique(true),
                        IndexDefinition.of("o", "id")));
        assertThat(texts(new AlterColumn(USERS, name, name.notNull()), table))
                .containsExactly(
                        "ALTER TABLE [users] DROP CONSTRAINT [c]",
                        "DROP INDEX [i] ON [users]",
                        "DROP INDEX [k] ON [users]",
                        "ALTER TABLE [users] DROP CONSTRAINT [u]",
                        "ALTER TABLE [users] ALTER COLUMN [name] NVARCHAR(20) NOT NULL",
                        "ALTER TABLE [users] ADD CONSTRAINT [u] UNIQUE ([name], [id])",
                        "CREATE INDEX [i] ON [users] ([id]) INCLUDE ([name])",
                        "CREATE UNIQUE INDEX [k] ON [users] ([name])",
                        "ALTER TABLE [users] ADD CONSTRAINT [c] CHECK ([Name]>N'')");
        assertThat(texts(new AlterColumn(USERS, name, name.type(LogicalType.string(30), "NVARCHAR(30)")), table))
                .containsExactly("ALTER TABLE [users] ALTER COLUMN [name] NVARCHAR(30) NULL");
    }

    @Test
    void dropsADefaultBeforeItsColumnIsChanged() {
        ColumnDefinition before = ColumnDefinition.of("it's", FLAG).defaultValue(new ColumnDefault.Constant(true));
        ColumnDefinition after = before.defaultValue(new ColumnDefault.Constant(false));
        TableName odd = new TableName("s", "o'dd]t");
        assertThat(texts(new AlterColumn(odd, before, after), TableDefinition.of(odd, List.of(before))))
                .containsExactly(
                        "DECLARE @drop NVARCHAR(MAX) = N''; SELECT @drop = @drop"
                                + " + N'ALTER TABLE [s].[o''dd]]t] DROP CONSTRAINT ' + QUOTENAME(name) + N'; '"
                                + " FROM (SELECT name FROM sys.default_constraints"
                                + " WHERE parent_object_id = OBJECT_ID(N'[s].[o''dd]]t]') AND parent_column_id ="
                                + " COLUMNPROPERTY(OBJECT_ID(N'[s].[o''dd]]t]'), N'it''s', N'ColumnId')) AS [found];"
                                + " EXEC sp_executesql @drop",
                        "ALTER TABLE [s].[o'dd]]t] ADD DEFAULT 0 FOR [it's]");
    }

    @Test
    void givesTheDefaultOfAnAddedColumnToTheRowsThere() {
        ColumnDefinition column = ColumnDefinition.of("active", FLAG).defaultValue(new ColumnDefault.Constant(true));
        assertThat(texts(new AddColumn(USERS, column)))
                .containsExactly("ALTER TABLE [users] ADD [active] BIT DEFAULT 1 WITH VALUES NULL");
        assertThat(texts(new AddColumn(USERS, column.notNull())))
                .containsExactly("ALTER TABLE [users] ADD [active] BIT DEFAULT 1 NOT NULL");
    }

    @Test
    void renamesByAProcedure() {
        assertThat(texts(new RenameColumn(USERS, "a.b]", "it's"), TableDefinition.of(USERS, List.of())))
                .last()
                .isEqualTo("EXEC sp_rename N'[users].[a.b]]]', N'it''s', N'COLUMN'");
        assertThat(texts(new RenameTable(USERS, TableName.of("people"))))
                .containsExactly("EXEC sp_rename N'[users]', N'people', N'OBJECT'");
        assertThat(texts(new RenameIndex(USERS, "i", "j")))
                .containsExactly("EXEC sp_rename N'[users].[i]', N'j', N'INDEX'");
    }

    private static Insert insert(int rows, List<String> returning) {
        List<List<Parameter>> values = IntStream.range(0, rows)
                .mapToObj(row -> List.of(new Parameter(row * 2, NAME), new Parameter(row * 2 + 1, FLAG)))
                .toList();
        return new Insert(USERS, List.of("name", "active"), values, returning);
    }

    private static Select select(@Nullable Limit limit, @Nullable RowLock lock) {
        return Select.of(List.of(new SelectItem(name())), new TableReference(USERS, "u"))
                .orderBy(List.of(new Ordering(name(), false, Ordering.Nulls.DEFAULT)))
                .limit(limit)
                .lock(lock == null ? null : new SelectLock(lock.strength(), lock.waiting(), List.of("u"), false));
    }

    private static Expression name() {
        return new ColumnReference("u", "name");
    }

    private static String text(Statement statement) {
        return statement.render(new MssqlSyntax()).text();
    }

    private static List<String> texts(DdlChange change, TableDefinition... known) {
        return change.render(new MssqlSyntax(), new MssqlDdlSyntax(), SchemaDefinition.EMPTY.tables(List.of(known)));
    }

    private static String text(DdlChange change, TableDefinition... known) {
        return texts(change, known).get(0);
    }

    private static <J> ColumnType<J> type(LogicalType type, Class<J> javaType) {
        return TYPES.columnType(type, javaType).orElseThrow();
    }
}

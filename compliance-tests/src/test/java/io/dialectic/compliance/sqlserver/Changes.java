package io.dialectic.compliance.sqlserver;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.GeneratedValue;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.spi.Dialect;
import io.dialectic.sql.ddl.AddCheck;
import io.dialectic.sql.ddl.AddColumn;
import io.dialectic.sql.ddl.AddForeignKey;
import io.dialectic.sql.ddl.AddPrimaryKey;
import io.dialectic.sql.ddl.AddUnique;
import io.dialectic.sql.ddl.AlterColumn;
import io.dialectic.sql.ddl.AlterSequence;
import io.dialectic.sql.ddl.CommentOnTable;
import io.dialectic.sql.ddl.CreateDatabase;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateSchema;
import io.dialectic.sql.ddl.CreateSequence;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.CreateView;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.sql.ddl.DropColumn;
import io.dialectic.sql.ddl.DropConstraint;
import io.dialectic.sql.ddl.DropDatabase;
import io.dialectic.sql.ddl.DropIndex;
import io.dialectic.sql.ddl.DropSchema;
import io.dialectic.sql.ddl.DropSequence;
import io.dialectic.sql.ddl.DropTable;
import io.dialectic.sql.ddl.DropTrigger;
import io.dialectic.sql.ddl.DropView;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.RenameIndex;
import io.dialectic.sql.ddl.RenameTable;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Every change of a schema, over tables with everything that a change may run into. */
final class Changes {
    private static final TableName TABLE = new TableName("odd]schema", "team members");
    private static final ColumnDefinition ID =
            ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT), "BIGINT").identity(Identity.DEFAULT);
    private static final ColumnDefinition NAME = ColumnDefinition.of("na'me", LogicalType.string(20), "NVARCHAR(20)")
            .defaultValue(new ColumnDefault.Constant("it's"))
            .comment("it's");
    private static final ColumnDefinition LEVEL =
            ColumnDefinition.of("level", LogicalType.of(Kind.INTEGER), "INT").notNull();
    private static final ColumnDefinition GONE =
            ColumnDefinition.of("gone", LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6), "DATETIME2(6)");
    private static final ColumnDefinition TWICE = ColumnDefinition.of("twice", LogicalType.of(Kind.INTEGER), "INT")
            .generated(new GeneratedValue("[level] * 2", true));

    private static final UniqueDefinition UNIQUE =
            UniqueDefinition.of("u", "na'me", "level").asNullsNotDistinct();
    private static final ForeignKeyDefinition FOREIGN = ForeignKeyDefinition.of(
                    "f", List.of("level"), TableName.of("levels"), List.of("id"))
            .onDelete(Action.SET_DEFAULT)
            .onUpdate(Action.CASCADE);
    private static final CheckDefinition CHECK = new CheckDefinition("c", "[level] > 0");
    private static final IndexDefinition INDEX = IndexDefinition.of(
                    "i", List.of(new IndexPart("level", "", true, 0, "", ""), IndexPart.column("gone")))
            .including("na'me")
            .where("[gone] IS NOT NULL");
    private static final IndexDefinition LIVING =
            IndexDefinition.of("k", "na'me").unique(true).amongTheLiving("gone");

    private Changes() {}

    static List<String> of(Dialect dialect) {
        TableDefinition table = TableDefinition.of(TABLE, List.of(ID, NAME, LEVEL, GONE, TWICE))
                .primaryKey(new KeyDefinition("p", List.of("id")))
                .uniques(List.of(UNIQUE))
                .foreignKeys(List.of(FOREIGN))
                .checks(List.of(CHECK))
                .indexes(List.of(INDEX, LIVING))
                .comment("all of them");
        TableDefinition levels = TableDefinition.of(TableName.of("levels"), List.of(ID));
        SchemaDefinition known = SchemaDefinition.EMPTY.tables(List.of(table, levels));
        List<String> statements = new ArrayList<>();
        for (DdlChange change : changes(table)) {
            statements.addAll(change.render(dialect.syntax(), dialect.ddl(), known));
        }
        return statements;
    }

    private static List<DdlChange> changes(TableDefinition table) {
        ColumnDefinition added = ColumnDefinition.of("added", LogicalType.of(Kind.BOOLEAN), "BIT")
                .defaultValue(new ColumnDefault.Constant(true));
        SequenceDefinition sequence = SequenceDefinition.of(new TableName("odd]schema", "s"));
        ViewDefinition view = new ViewDefinition(new TableName("odd]schema", "v"), "SELECT 1 AS [a]", false);
        return List.of(
                new CreateDatabase("odd]database"),
                new CreateSchema("odd]schema"),
                new CreateTable(table),
                new AddColumn(TABLE, added),
                new AddColumn(TABLE, added.notNull().comment("new")),
                new AlterColumn(TABLE, NAME, NAME.type(LogicalType.string(30), "NVARCHAR(30)")),
                new AlterColumn(TABLE, NAME, NAME.notNull().comment("")),
                new AlterColumn(TABLE, NAME, NAME.collation("Latin1_General_BIN2")),
                new AlterColumn(TABLE, NAME, NAME.defaultValue(null)),
                new AlterColumn(TABLE, LEVEL, LEVEL.type(LogicalType.of(Kind.BIGINT), "BIGINT")),
                new AlterColumn(TABLE, TWICE, TWICE.generated(new GeneratedValue("[level] * 3", false))),
                new DropColumn(TABLE, "level"),
                new DropColumn(TableName.of("levels"), "it's"),
                new AddPrimaryKey(TABLE, KeyDefinition.of("id", "level")),
                new AddUnique(TABLE, UNIQUE),
                new AddForeignKey(TABLE, FOREIGN),
                new AddCheck(TABLE, CHECK),
                new DropConstraint(TABLE, DropConstraint.Kind.PRIMARY_KEY, ""),
                new DropConstraint(TABLE, DropConstraint.Kind.CHECK, "c"),
                new CreateIndex(TABLE, INDEX),
                new CreateIndex(TABLE, LIVING, true),
                new DropIndex(TABLE, "i", true),
                new RenameTable(TABLE, new TableName("dbo", "it's]")),
                new RenameColumn(TABLE, "level", "it's]"),
                new RenameIndex(TABLE, "i", "it's]"),
                new CommentOnTable(TABLE, "it's"),
                new CommentOnTable(TableName.of("levels"), ""),
                new CreateSequence(sequence),
                new AlterSequence(sequence),
                new DropSequence(sequence.name()),
                new CreateView(view),
                new DropView(view.name(), false),
                new DropTrigger(TABLE, "t"),
                new DropTable(TABLE),
                new DropSchema("odd]schema", false),
                new DropDatabase("odd]database"));
    }
}

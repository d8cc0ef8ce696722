package io.dialectic.mysql.family;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TableOptions;
import io.dialectic.sql.ddl.AlterColumnSpelling;
import io.dialectic.sql.ddl.CollationSpelling;
import io.dialectic.sql.ddl.CommentSpelling;
import io.dialectic.sql.ddl.DdlSteps;
import io.dialectic.sql.ddl.DdlSyntax;
import io.dialectic.sql.ddl.DropColumnSpelling;
import io.dialectic.sql.ddl.DropConstraintSpelling;
import io.dialectic.sql.ddl.IdentitySpelling;
import io.dialectic.sql.ddl.IndexSpelling;
import io.dialectic.sql.ddl.LiteralSpelling;
import io.dialectic.sql.ddl.LivingUniqueSpelling;
import io.dialectic.sql.ddl.RenameColumn;
import io.dialectic.sql.ddl.RenameSpelling;
import io.dialectic.sql.ddl.SequenceSpelling;
import io.dialectic.sql.ddl.TableOptionsSpelling;
import java.util.List;
import java.util.regex.Pattern;

/** How the family spells table definitions; how deleted rows leave a unique key is each member's own. */
public final class FamilyDdlSyntax implements DdlSyntax {
    private static final LiteralSpelling LITERALS = new LiteralSpelling("TRUE", "FALSE", "", true);

    /** https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html: these take expressions only. */
    private static final Pattern WITHOUT_LITERAL_DEFAULT = Pattern.compile("(?i).*(TEXT|BLOB|JSON|GEOMETRY).*");

    /** Tables need a transactional engine and four-byte text whatever the server's defaults are. */
    private static final TableOptionsSpelling OPTIONS = (writer, options) -> {
        writer.sql(" ENGINE=" + word(options.engine(), "InnoDB"))
                .sql(" DEFAULT CHARSET=" + word(options.charset(), charset(options)));
        if (!options.collation().isEmpty()) {
            writer.sql(" COLLATE=" + word(options.collation(), ""));
        }
        if (!options.rowFormat().isEmpty()) {
            writer.sql(" ROW_FORMAT=" + word(options.rowFormat(), ""));
        }
    };

    private static final RenameSpelling RENAMES = new RenameSpelling() {
        /** One member keeps the name of a column while a check uses it (error 3959), so that such checks are made again. */
        @Override
        public void column(DdlSteps steps, TableName table, String column, String to) {
            TableDefinition before = steps.table(table);
            List<CheckDefinition> after =
                    new RenameColumn(table, column, to).applyTo(before).checks();
            List<CheckDefinition> changed = after.stream()
                    .filter(check -> !before.checks().contains(check)
                            && before.column(check.name()).isEmpty())
                    .toList();
            steps.statement(writer -> {
                writer.sql("ALTER TABLE ").table(table);
                changed.forEach(check ->
                        writer.sql(" DROP CONSTRAINT ").identifier(check.name()).sql(","));
                writer.sql(" RENAME COLUMN ").identifier(column).sql(" TO ").identifier(to);
                changed.forEach(check -> writer.sql(", ADD CONSTRAINT ")
                        .identifier(check.name())
                        .sql(" CHECK (")
                        .sql(check.expression())
                        .sql(")"));
            });
        }

        @Override
        public void table(DdlSteps steps, TableName table, TableName to) {
            steps.statement(writer ->
                    writer.sql("ALTER TABLE ").table(table).sql(" RENAME TO ").table(to));
        }

        @Override
        public void index(DdlSteps steps, TableName table, String index, String to) {
            steps.statement(writer -> writer.sql("ALTER TABLE ")
                    .table(table)
                    .sql(" RENAME INDEX ")
                    .identifier(index)
                    .sql(" TO ")
                    .identifier(to));
        }
    };

    private static final AlterColumnSpelling ALTER_COLUMN = new FamilyAlterColumn();

    private final LivingUniqueSpelling livingUnique;
    private final IndexSpelling indexes;
    private final SequenceSpelling sequences;
    private final DropConstraintSpelling dropConstraint;

    /**
     * With what is a member's own.
     *
     * @param livingUnique its way to make a unique key ignore deleted rows
     * @param unseen its word for an index that the optimizer does not use
     * @param dropConstraint how it drops constraints
     */
    public FamilyDdlSyntax(
            LivingUniqueSpelling livingUnique,
            String unseen,
            SequenceSpelling sequences,
            DropConstraintSpelling dropConstraint) {
        this.dropConstraint = dropConstraint;
        this.livingUnique = livingUnique;
        this.indexes = new FamilyIndexes(unseen);
        this.sequences = sequences;
    }

    /** The character set is the first part of a collation's name. */
    private static String charset(TableOptions options) {
        int end = options.collation().indexOf('_');
        return end < 0 ? "utf8mb4" : options.collation().substring(0, end);
    }

    private static String word(String text, String otherwise) {
        if (!text.matches("\\w*")) {
            throw new IllegalArgumentException("'" + text + "' is no option of a table");
        }
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public IdentitySpelling identity() {
        return IdentitySpelling.AUTO_INCREMENT;
    }

    @Override
    public LiteralSpelling literals() {
        return LITERALS;
    }

    @Override
    public boolean literalDefault(ColumnDefinition column) {
        return !WITHOUT_LITERAL_DEFAULT.matcher(column.storage()).matches();
    }

    @Override
    public CollationSpelling collations() {
        return CollationSpelling.WORD;
    }

    @Override
    public CommentSpelling comments() {
        return CommentSpelling.INLINE;
    }

    @Override
    public LivingUniqueSpelling livingUnique() {
        return livingUnique;
    }

    @Override
    public IndexSpelling indexes() {
        return indexes;
    }

    @Override
    public SequenceSpelling sequences() {
        return sequences;
    }

    @Override
    public RenameSpelling renames() {
        return RENAMES;
    }

    @Override
    public AlterColumnSpelling alterColumn() {
        return ALTER_COLUMN;
    }

    /** The database would only take the column out of its indexes. */
    @Override
    public DropColumnSpelling dropColumn() {
        return DropColumnSpelling.KEYS_FIRST;
    }

    @Override
    public DropConstraintSpelling dropConstraint() {
        return dropConstraint;
    }

    @Override
    public TableOptionsSpelling tableOptions() {
        return OPTIONS;
    }
}

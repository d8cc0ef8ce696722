package io.dialectic.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.sql.BoundSql;
import io.dialectic.sql.ColumnReference;
import io.dialectic.sql.Insert;
import io.dialectic.sql.Like;
import io.dialectic.sql.Limit;
import io.dialectic.sql.Ordering;
import io.dialectic.sql.Parameter;
import io.dialectic.sql.Select;
import io.dialectic.sql.SelectItem;
import io.dialectic.sql.Statement;
import io.dialectic.sql.TableReference;
import io.dialectic.sql.ddl.CreateIndex;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.type.ColumnType;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts as they are rendered, run on a real database. */
class SqliteStatementsTest {
    private static final SqliteTypes TYPES = new SqliteTypes();
    private static final ColumnType<Long> ID = type(LogicalType.of(Kind.BIGINT), Long.class);
    private static final ColumnType<String> NAME = type(LogicalType.string(20), String.class);
    private static final ColumnType<Boolean> FLAG = type(LogicalType.of(Kind.BOOLEAN), Boolean.class);
    private static final ColumnType<Instant> TIME = type(LogicalType.temporal(Kind.INSTANT, 6), Instant.class);
    private static final TableName USERS = TableName.of("users");
    private static final IndexDefinition ONE_NAME =
            IndexDefinition.of("users_name_key", "name").unique(true).amongTheLiving("deleted_at");
    private static final TableDefinition TABLE = TableDefinition.of(
                    USERS,
                    List.of(
                            ColumnDefinition.of("id", ID).identity(Identity.DEFAULT),
                            ColumnDefinition.of("name", NAME).defaultValue(new ColumnDefault.Constant("it's")),
                            ColumnDefinition.of("active", FLAG)
                                    .notNull()
                                    .defaultValue(new ColumnDefault.Constant(true)),
                            ColumnDefinition.of("deleted_at", TIME)))
            .primaryKey(KeyDefinition.of("id"))
            .indexes(List.of(ONE_NAME));

    private Connection connection;

    @BeforeEach
    void makeTable() throws SQLException {
        connection = Sqlite.memory();
        Sqlite.run(connection, text(new CreateTable(TABLE)), text(new CreateIndex(TABLE.name(), ONE_NAME)));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void rendersTables() {
        assertThat(text(new CreateTable(TABLE)))
                .isEqualTo("CREATE TABLE \"users\" (\"id\" INTEGER PRIMARY KEY AUTOINCREMENT,"
                        + " \"name\" VARCHAR(20) DEFAULT 'it''s' NULL, \"active\" INTEGER DEFAULT 1 NOT NULL,"
                        + " \"deleted_at\" TEXT NULL)");
        assertThat(text(new CreateIndex(TABLE.name(), ONE_NAME)))
                .isEqualTo("CREATE UNIQUE INDEX \"users_name_key\" ON \"users\" (\"name\")"
                        + " WHERE \"deleted_at\" IS NULL");
    }

    @Test
    void givesKeysToRowsInTheirOrder() throws SQLException {
        assertThat(insert("a", "b")).containsExactly(1L, 2L);
        Sqlite.run(connection, "DELETE FROM users");
        assertThat(insert("d", "c", "e")).containsExactly(3L, 4L, 5L);
        assertThat(names(null, null)).containsExactly("c", "d", "e");
        assertThat(Sqlite.ask(connection, "SELECT group_concat(name) FROM (SELECT name FROM users ORDER BY id)"))
                .isEqualTo("d,c,e");
    }

    @Test
    void insertsDefaultsAlone() throws SQLException {
        Insert insert = new Insert(USERS, List.of(), List.of(List.of()), List.of("id", "active"));
        assertThat(insert.render(new SqliteSyntax()).text())
                .isEqualTo("INSERT INTO \"users\" DEFAULT VALUES RETURNING \"id\", \"active\"");
        try (PreparedStatement statement = prepare(insert);
                ResultSet rows = statement.executeQuery()) {
            assertThat(ID.read(rows, 1)).isOne();
            assertThat(FLAG.read(rows, 2)).isTrue();
        }
        assertThat(Sqlite.ask(connection, "SELECT name FROM users")).isEqualTo("it's");
    }

    @Test
    void limits() throws SQLException {
        insert("a", "b", "c", "d");
        assertThat(names(2L, null)).containsExactly("a", "b");
        assertThat(names(2L, 1L)).containsExactly("b", "c");
        assertThat(names(null, 3L)).containsExactly("d");
    }

    @Test
    void matchesPatternsAsDeclared() throws SQLException {
        insert("Alice", "a_b", "axb");
        assertThat(like("%ALI%", false)).containsExactly("Alice");
        assertThat(like(Like.literally("a_") + "%", true)).containsExactly("a_b");
    }

    @Test
    void holdsUniqueKeysAmongTheLiving() throws SQLException {
        insert("a");
        Sqlite.run(connection, "UPDATE users SET deleted_at = '2026-01-01T00:00:00.000000Z'");
        insert("a");
        assertThatThrownBy(() -> insert("a")).isInstanceOf(SQLException.class).hasMessageContaining("users.name");
    }

    @Test
    void findsTables() throws SQLException {
        Sqlite.run(
                connection, "CREATE VIEW seen AS SELECT 1", "CREATE TABLE sqliteish (v)", "CREATE TABLE \"a.B\" (v)");
        SqliteIntrospector introspector = new SqliteIntrospector();
        assertThat(introspector.tables(connection, null))
                .containsExactlyInAnyOrder(USERS, TableName.of("sqliteish"), TableName.of("a.B"));
        assertThatThrownBy(() -> introspector.tables(connection, "other"))
                .isInstanceOf(UnsupportedByDialectException.class);
    }

    private List<@Nullable Long> insert(String... names) throws SQLException {
        List<List<Parameter>> rows = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            rows.add(List.of(new Parameter(i, NAME)));
        }
        List<@Nullable Long> keys = new ArrayList<>();
        try (PreparedStatement statement =
                        prepare(new Insert(USERS, List.of("name"), rows, List.of("id")), (Object[]) names);
                ResultSet returned = statement.executeQuery()) {
            while (returned.next()) {
                keys.add(ID.read(returned, 1));
            }
        }
        return keys;
    }

    private List<@Nullable String> names(@Nullable Long rows, @Nullable Long offset) throws SQLException {
        Limit limit = rows == null && offset == null
                ? null
                : new Limit(rows == null ? null : new Parameter(0, ID), offset == null ? null : new Parameter(1, ID));
        Select select = Select.of(List.of(new SelectItem(name())), new TableReference(USERS, "u"))
                .orderBy(List.of(new Ordering(name(), false, Ordering.Nulls.LAST)))
                .limit(limit);
        return texts(prepare(select, rows, offset));
    }

    private List<@Nullable String> like(String pattern, boolean escaped) throws SQLException {
        Select select = Select.of(List.of(new SelectItem(name())), new TableReference(USERS, "u"))
                .where(new Like(name(), new Parameter(0, NAME), false, escaped));
        return texts(prepare(select, pattern));
    }

    private static List<@Nullable String> texts(PreparedStatement statement) throws SQLException {
        List<@Nullable String> texts = new ArrayList<>();
        try (statement;
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(NAME.read(rows, 1));
            }
        }
        return texts;
    }

    private static ColumnReference name() {
        return new ColumnReference("u", "name");
    }

    private PreparedStatement prepare(Statement statement, @Nullable Object... values) throws SQLException {
        BoundSql bound = statement.render(new SqliteSyntax()).bind(values);
        PreparedStatement prepared = connection.prepareStatement(bound.text());
        bound.bindTo(prepared);
        return prepared;
    }

    private static String text(DdlChange change, TableDefinition... known) {
        return change.render(new SqliteSyntax(), new SqliteDdlSyntax(), SchemaDefinition.EMPTY.tables(List.of(known)))
                .get(0);
    }

    private static <J> ColumnType<J> type(LogicalType type, Class<J> javaType) {
        return TYPES.columnType(type, javaType).orElseThrow();
    }
}

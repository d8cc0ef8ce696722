package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many statements a whole schema of MySQL or MariaDB costs. */
@ResourceLock("mysql")
@ResourceLock("mariadb")
class FamilyRoundTripsTest {
    private static final String SCHEMA = "h many";
    private static final int TABLES = 200;
    /** Settings, tables, views, columns, indexes, foreign keys, their actions, checks, triggers. */
    private static final int STATEMENTS = 9;

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void areAsManyForTwoHundredTablesAsForOne(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            database.run("DROP DATABASE IF EXISTS `" + SCHEMA + "`", "CREATE DATABASE `" + SCHEMA + "`");
            database.connection().setCatalog(SCHEMA);
            for (int i = 0; i < TABLES; i++) {
                if (i == 1) {
                    assertThat(statements(database, 1)).isEqualTo(STATEMENTS);
                }
                database.run(table(i));
            }
            assertThat(statements(database, TABLES)).isEqualTo(STATEMENTS);
            database.run("DROP DATABASE `" + SCHEMA + "`");
        }
    }

    private static String table(int number) {
        StringBuilder sql = new StringBuilder("CREATE TABLE t" + number + " (id INT PRIMARY KEY, parent INT");
        for (int column = 0; column < 8; column++) {
            sql.append(", c").append(column).append(" VARCHAR(40) DEFAULT 'x' COMMENT 'column'");
        }
        return sql.append(", KEY i")
                .append(number)
                .append(" (c0, c1), UNIQUE KEY u")
                .append(number)
                .append(" (c2), CHECK (c3 <> ''), FOREIGN KEY (parent) REFERENCES t")
                .append(Math.max(0, number - 1))
                .append(" (id))")
                .toString();
    }

    private static int statements(ForeignDatabase database, int tables) throws SQLException {
        AtomicInteger sent = new AtomicInteger();
        Connection counting = (Connection) Proxy.newProxyInstance(
                FamilyRoundTripsTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")
                            || method.getName().equals("createStatement")) {
                        sent.incrementAndGet();
                    }
                    try {
                        return method.invoke(database.connection(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        assertThat(database.dialect().introspector().read(counting, null).tables())
                .hasSize(tables);
        return sent.get();
    }
}

package io.dialectic.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.transaction.Isolation;
import io.dialectic.transaction.TransactionOptions;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresSessionTest {
    private final PostgresSession session = new PostgresSession();
    private final List<String> calls = new ArrayList<>();

    @Test
    void beginsByTheDriver() throws SQLException {
        session.begin(connection(), TransactionOptions.DEFAULT);
        assertThat(calls).containsExactly("setAutoCommit [false]");
    }

    @Test
    void readsOnlyFromTheBeginning() throws SQLException {
        session.begin(connection(), TransactionOptions.DEFAULT.asReadOnly());
        assertThat(calls).containsExactly("setReadOnly [true]", "setAutoCommit [false]");
    }

    @Test
    void isolatesTheTransactionAndNotTheSession() throws SQLException {
        session.begin(connection(), TransactionOptions.DEFAULT.isolation(Isolation.SERIALIZABLE));
        assertThat(calls)
                .containsExactly(
                        "setAutoCommit [false]",
                        "createStatement null",
                        "execute [SET TRANSACTION ISOLATION LEVEL SERIALIZABLE]",
                        "close null");
    }

    @Test
    void neverWeakensAnIsolation() {
        for (Isolation asked : Isolation.values()) {
            assertThat(session.effective(asked)).isGreaterThanOrEqualTo(asked);
        }
        assertThat(session.effective(Isolation.READ_UNCOMMITTED)).isEqualTo(Isolation.READ_COMMITTED);
    }

    private Connection connection() {
        Statement statement = recorder(Statement.class, null);
        return recorder(Connection.class, statement);
    }

    private <T> T recorder(Class<T> type, Object made) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    calls.add(method.getName() + " " + Arrays.toString(arguments));
                    if (method.getReturnType() == boolean.class) {
                        return false;
                    }
                    return method.getReturnType() == void.class ? null : made;
                }));
    }
}

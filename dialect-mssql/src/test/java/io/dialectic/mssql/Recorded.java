package io.dialectic.mssql;

import io.dialectic.type.ColumnType;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What a column type asks of the driver. */
final class Recorded {
    private Recorded() {}

    /** The one call by which a value is bound: the method's name, then its arguments. */
    static List<@Nullable Object> bind(ColumnType<?> column, @Nullable Object value) throws SQLException {
        AtomicReference<List<@Nullable Object>> call = new AtomicReference<>(List.of());
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                Recorded.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    @Nullable Object[] all = new Object[arguments.length + 1];
                    all[0] = method.getName();
                    System.arraycopy(arguments, 0, all, 1, arguments.length);
                    call.set(Arrays.asList(all));
                    return null;
                });
        column.bind(statement, 1, value);
        return call.get();
    }

    /** What is read where the driver answers by method name; what it is not asked for it does not have. */
    static @Nullable Object read(ColumnType<?> column, Map<String, ?> answers) throws SQLException {
        ResultSet rows = (ResultSet) Proxy.newProxyInstance(
                Recorded.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    if (!answers.containsKey(method.getName())) {
                        throw new SQLException("not expected: " + method.getName());
                    }
                    return answers.get(method.getName());
                });
        return column.read(rows, 1);
    }
}

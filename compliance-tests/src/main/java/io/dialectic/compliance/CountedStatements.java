package io.dialectic.compliance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Counts the statements that are sent to one database, so that "before any SQL is sent" can be seen. */
final class CountedStatements {
    private final AtomicLong sent = new AtomicLong();

    long sent() {
        return sent.get();
    }

    /** The connection, whose statements are counted here. */
    Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("unwrap") && arguments[0] == Connection.class) {
                        return proxy;
                    }
                    Object result = call(connection, method, arguments);
                    if (result instanceof CallableStatement statement) {
                        return counting(statement, CallableStatement.class);
                    }
                    if (result instanceof PreparedStatement statement) {
                        return counting(statement, PreparedStatement.class);
                    }
                    return result instanceof Statement statement ? counting(statement, Statement.class) : result;
                });
    }

    private Object counting(Statement statement, Class<?> type) {
        return Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        sent.incrementAndGet();
                    }
                    return call(statement, method, arguments);
                });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}

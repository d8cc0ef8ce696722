package io.dialectic.engine.read;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.ResultSet;

/** What a procedure gave back, as a row: the getters of both have the same names, so column types read them alike. */
final class OutValues {
    private OutValues() {}

    static ResultSet row(CallableStatement call) {
        return (ResultSet) Proxy.newProxyInstance(
                OutValues.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    try {
                        return CallableStatement.class
                                .getMethod(method.getName(), method.getParameterTypes())
                                .invoke(call, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}

package io.dialectic.benchmarks;

import io.dialectic.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one writes with JDBC alone for customers: a statement prepared for each call, columns read by position. */
final class HandWritten {
    private static final String COLUMNS = "SELECT id, email, name, city, age, active, score, joined_at FROM customers";

    private final Connection connection;
    private final TimeColumn time;

    /** How a database's column of instants is read by hand. */
    interface TimeColumn {
        @Nullable
        Instant read(ResultSet rows, int index) throws SQLException;
    }

    HandWritten(Connection connection, TimeColumn time) {
        this.connection = connection;
        this.time = time;
    }

    @Nullable
    Customer byKey(long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? customer(rows) : null;
            }
        }
    }

    List<Customer> all(int limit) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " ORDER BY id LIMIT ?")) {
            statement.setInt(1, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    customers.add(customer(rows));
                }
            }
        }
        return customers;
    }

    /** A page, and how many customers there are. */
    Page<Customer> page(int limit, int offset) throws SQLException {
        List<Customer> customers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + " ORDER BY id LIMIT ? OFFSET ?")) {
            statement.setInt(1, limit);
            statement.setInt(2, offset);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    customers.add(customer(rows));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT COUNT(*) FROM customers");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return new Page<>(customers, rows.getLong(1));
        }
    }

    /** One after the other, a few hundred at a time. */
    long stream() throws SQLException {
        boolean single = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setFetchSize(500);
            long sum = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sum += customer(rows).age();
                }
            }
            return sum;
        } finally {
            connection.rollback();
            connection.setAutoCommit(single);
        }
    }

    List<CityScore> byCity() throws SQLException {
        List<CityScore> groups = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT city, COUNT(*), AVG(score) FROM customers GROUP BY city ORDER BY city");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                groups.add(new CityScore(rows.getString(1), rows.getLong(2), rows.getDouble(3)));
            }
        }
        return groups;
    }

    int rename(long id, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE customers SET name = ? WHERE id = ?")) {
            statement.setString(1, name);
            statement.setLong(2, id);
            return statement.executeUpdate();
        }
    }

    long insert(String email) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO customers (email, name, city, age, active, score, joined_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")) {
            statement.setString(1, email);
            statement.setString(2, "Name");
            statement.setString(3, "City");
            statement.setInt(4, 30);
            statement.setBoolean(5, true);
            statement.setDouble(6, 1.5);
            statement.setObject(7, null);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** {@code 2026-11-24T13:05:00.123456Z}, digit by digit: a formatter would cost as much as the rest of the row. */
    static Instant instant(String text) {
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 26) * 1_000);
        return time.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private Customer customer(ResultSet rows) throws SQLException {
        return new Customer(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getInt(5),
                rows.getBoolean(6),
                rows.getDouble(7),
                time.read(rows, 8));
    }
}

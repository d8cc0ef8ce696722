package io.dialectic.benchmarks;

import io.dialectic.Ref;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one writes with JDBC alone for rows that belong together: to-one by a join, to-many by a second statement. */
final class HandWrittenIncludes {
    private static final String PURCHASE = "p.id, p.buyer_id, p.title, p.price, p.amount";

    private final Connection connection;

    HandWrittenIncludes(Connection connection) {
        this.connection = connection;
    }

    /** Buyers from an id on, with their purchases. */
    List<Buyer> withPurchases(long first, int limit) throws SQLException {
        List<Buyer> buyers = new ArrayList<>();
        Map<Long, List<Purchase>> purchases = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT id, name, city FROM buyers WHERE id >= ? ORDER BY id LIMIT ?")) {
            statement.setLong(1, first);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Purchase> own = new ArrayList<>();
                    purchases.put(rows.getLong(1), own);
                    buyers.add(new Buyer(rows.getLong(1), rows.getString(2), rows.getString(3), own));
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT " + PURCHASE + " FROM purchases p WHERE p.buyer_id IN (" + places(buyers.size()) + ")")) {
            for (int i = 0; i < buyers.size(); i++) {
                statement.setLong(i + 1, buyers.get(i).id());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Objects.requireNonNull(purchases.get(rows.getLong(2))).add(purchase(rows, null, null));
                }
            }
        }
        return buyers;
    }

    /** Purchases from an id on, with their buyer and labels. */
    List<Purchase> withBuyerAndLabels(long first, int limit) throws SQLException {
        List<Purchase> purchases = new ArrayList<>();
        Map<Long, List<Label>> labels = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + PURCHASE
                + ", b.id, b.name, b.city FROM purchases p LEFT JOIN buyers b ON b.id = p.buyer_id"
                + " WHERE p.id >= ? ORDER BY p.id LIMIT ?")) {
            statement.setLong(1, first);
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<Label> own = new ArrayList<>();
                    labels.put(rows.getLong(1), own);
                    Buyer buyer = new Buyer(rows.getLong(6), rows.getString(7), rows.getString(8), null);
                    purchases.add(purchase(rows, Ref.of(buyer), own));
                }
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT t.purchase_id, l.id, l.name FROM purchase_labels t"
                        + " JOIN labels l ON l.id = t.label_id WHERE t.purchase_id IN (" + places(purchases.size())
                        + ")")) {
            for (int i = 0; i < purchases.size(); i++) {
                statement.setLong(i + 1, purchases.get(i).id());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Objects.requireNonNull(labels.get(rows.getLong(1)))
                            .add(new Label(rows.getLong(2), rows.getString(3)));
                }
            }
        }
        return purchases;
    }

    private static Purchase purchase(ResultSet rows, @Nullable Ref<Buyer> buyer, @Nullable List<Label> labels)
            throws SQLException {
        return new Purchase(
                rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getDouble(4), rows.getInt(5), buyer, labels);
    }

    private static String places(int count) {
        return "?, ".repeat(count - 1) + "?";
    }
}

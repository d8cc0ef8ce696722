package io.dialectic.benchmarks;

import io.dialectic.Database;
import io.dialectic.Model;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Rows that belong together. */
final class Includes {
    private static final int BUYERS = 1_000;
    private static final int EACH = 10;
    private static final int LABELS = 20;

    private final Database db;
    private final Model<Buyer> buyers;
    private final Model<Purchase> purchases;
    private final Model<Label> labels;
    private final HandWrittenIncludes hand;

    Includes(Database db, HandWrittenIncludes hand) {
        this.db = db;
        this.buyers = db.model(Buyer.class);
        this.purchases = db.model(Purchase.class);
        this.labels = db.model(Label.class);
        this.hand = hand;
    }

    void measure() throws Exception {
        db.schema().drop(buyers, purchases, labels);
        db.schema().create(buyers, purchases, labels);
        fill();
        Ratio.print(
                "100 parents with 10 children each",
                () -> hand.withPurchases(some(BUYERS - 100), 100),
                () -> buyers.where(Buyer::id)
                        .gte(some(BUYERS - 100))
                        .orderBy(Buyer::id)
                        .limit(100)
                        .include(Buyer::purchases)
                        .findAll());
        Ratio.print(
                "50 rows, to-one and many-to-many",
                () -> hand.withBuyerAndLabels(some(BUYERS * EACH - 50), 50),
                () -> purchases
                        .where(Purchase::id)
                        .gte(some(BUYERS * EACH - 50))
                        .orderBy(Purchase::id)
                        .limit(50)
                        .include(Purchase::buyer)
                        .include(Purchase::labels)
                        .findAll());
        db.schema().drop(buyers, purchases, labels);
    }

    private void fill() {
        labels.bulkCreate(IntStream.range(0, LABELS)
                .mapToObj(i -> new Label(i, "Label " + i))
                .toList());
        buyers.bulkCreate(IntStream.range(0, BUYERS)
                .mapToObj(i -> new Buyer(i, "Name " + i, "City " + i % 100, null))
                .toList());
        purchases.bulkCreate(IntStream.range(0, BUYERS * EACH)
                .mapToObj(i -> new Purchase(i, i % BUYERS, "Title " + i, i / 3.0, i % 7, null, null))
                .toList());
        db.sql("INSERT INTO purchase_labels (purchase_id, label_id) SELECT p.id, l.id FROM purchases p, labels l"
                        + " WHERE l.id = p.id % 20 OR l.id = (p.id + 7) % 20")
                .execute();
    }

    private static long some(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}

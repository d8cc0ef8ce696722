package io.dialectic.benchmarks;

import static io.dialectic.Aggregates.avg;
import static io.dialectic.Aggregates.count;
import static io.dialectic.Attr.attr;

import io.dialectic.Database;
import io.dialectic.Model;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of one table. */
final class Customers {
    private static final int ROWS = 10_000;

    private final Database db;
    private final Model<Customer> customers;
    private final HandWritten hand;

    Customers(Database db, HandWritten hand) {
        this.db = db;
        this.customers = db.model(Customer.class);
        this.hand = hand;
    }

    void measure() throws Exception {
        db.schema().drop(customers);
        db.schema().create(customers);
        List<Customer> made = customers.bulkCreate(IntStream.range(0, ROWS)
                .mapToObj(i -> new Customer(
                        null,
                        "c" + i + "@x",
                        "Name " + i,
                        "City " + i % 100,
                        i % 90,
                        i % 2 == 0,
                        i / 3.0,
                        Instant.ofEpochSecond(1_700_000_000L + i)))
                .toList());
        rows(made);
        Ratio.print("10,000 rows streamed", hand::stream, this::streamed);
        Ratio.print("100 groups", hand::byCity, this::byCity);
        Ratio.print(
                "update by a condition",
                () -> hand.rename(some(made), "Changed"),
                () -> customers
                        .where(Customer::id)
                        .eq(some(made))
                        .update(v -> v.set(Customer::name).to("Changed")));
        Ratio.print(
                "create one, key back",
                () -> hand.insert("h@x"),
                () -> customers.create(new Customer(null, "d@x", "Name", "City", 30, true, 1.5, null)));
        db.schema().drop(customers);
    }

    private void rows(List<Customer> made) throws Exception {
        Ratio.print("findByPk", () -> hand.byKey(some(made)), () -> customers.findByPk(some(made)));
        Ratio.print(
                "findOne by a condition",
                () -> hand.byKey(some(made)),
                () -> customers.where(Customer::id).eq(some(made)).findOne());
        Ratio.print(
                "findAll of 1,000 rows",
                () -> hand.all(1_000),
                () -> customers.orderBy(Customer::id).limit(1_000).findAll());
        Ratio.print(
                "a page of 50 and the count",
                () -> hand.page(50, 500),
                () -> customers.orderBy(Customer::id).limit(50).offset(500).findAndCountAll());
    }

    private long streamed() {
        try (Stream<Customer> all = customers.stream()) {
            return all.mapToLong(Customer::age).sum();
        }
    }

    private List<CityScore> byCity() {
        return customers
                .groupBy(attr(Customer::city))
                .orderBy(attr(Customer::city).asc())
                .select(
                        CityScore.class,
                        c -> c.set(CityScore::city)
                                .to(attr(Customer::city))
                                .set(CityScore::customers)
                                .to(count())
                                .set(CityScore::score)
                                .to(avg(attr(Customer::score))));
    }

    private static long some(List<Customer> made) {
        return Objects.requireNonNull(
                made.get(ThreadLocalRandom.current().nextInt(made.size())).id());
    }
}

package io.dialectic.compliance.cases;

import static io.dialectic.Associations.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.ActiveRecord;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Invoice;
import io.dialectic.compliance.model.InvoiceLabel;
import io.dialectic.compliance.model.InvoiceLine;
import io.dialectic.compliance.model.Label;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.query.LazyLoading;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of global filters that a supplier of the application's gives. */
public final class FilterSupplierCases {
    private final ThreadLocal<@Nullable Long> tenant = new ThreadLocal<>();
    private final List<Thread> asking = new ArrayList<>();

    /** Made by the suite. */
    public FilterSupplierCases() {}

    /** What a web application keeps for the request that the thread works on. */
    private @Nullable Long current() {
        asking.add(Thread.currentThread());
        return tenant.get();
    }

    /** A database of two tenants with invoices A and B of the first, P of the second, that asks for the tenant of the thread. */
    private void with(Subject t, Consumer<Database> doing) {
        t.own(
                t.database().model(Invoice.class),
                t.database().model(InvoiceLine.class),
                t.database().model(Label.class),
                t.database().model(InvoiceLabel.class),
                t.database().model(Ticket.class));
        try (Database database = t.open(o -> o.filterValues("tenant", this::current))) {
            tenant.set(1L);
            invoices(database).bulkCreate(List.of(invoice("A"), invoice("B")));
            tenant.set(2L);
            invoices(database).create(invoice("P"));
            tenant.set(1L);
            doing.accept(database);
        } finally {
            tenant.remove();
        }
    }

    private static Invoice invoice(String number) {
        return new Invoice(null, null, number, 1, null, null, null, null, null);
    }

    private static Model<Invoice> invoices(Database database) {
        return database.model(Invoice.class);
    }

    private static List<String> numbers(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::number).sorted().toList();
    }

    /** Does something, and tells how often the supplier was asked. */
    private int asked(Runnable doing) {
        asking.clear();
        doing.run();
        return asking.size();
    }

    @Case({"M1", "F14"})
    public void rowsAreThoseOfTheTenantOfTheMoment(Subject t) {
        with(t, database -> {
            Model<Invoice> invoices = database.model(Invoice.class);
            assertThat(numbers(invoices.findAll())).containsExactly("A", "B");
            tenant.set(2L);
            assertThat(numbers(invoices.findAll())).containsExactly("P");
            assertThat(invoices.create(invoice("Q")).tenantId()).isEqualTo(2L);
            assertThat(invoices.count()).isEqualTo(2);
        });
    }

    @Case({"M1"})
    public void isAskedOnceForEachOperation(Subject t) {
        with(t, database -> {
            Model<Invoice> invoices = invoices(database);
            assertThat(asked(() -> invoices.include(Invoice::lines)
                            .include(Invoice::labels)
                            .where(some(Invoice::lines).not())
                            .findAll()))
                    .isEqualTo(1);
            assertThat(asked(() -> invoices.limit(1).findAndCountAll())).isEqualTo(1);
            assertThat(asked(() -> invoices.forEachBatch(1, batch -> {}))).isEqualTo(1);
            assertThat(asked(() -> invoices.bulkCreate(List.of(invoice("C"), invoice("D")))))
                    .isEqualTo(1);
            assertThat(asked(() -> invoices.where(Invoice::number)
                            .eq("E")
                            .findOrCreate(v -> v.set(Invoice::amount).to(1))))
                    .isEqualTo(1);
            assertThat(asked(() ->
                            invoices.all().update(v -> v.set(Invoice::amount).to(2))))
                    .isEqualTo(1);
            assertThat(asked(() -> invoices.load(invoices.unfiltered("tenant").findAll(), Invoice::lines)))
                    .isEqualTo(1);
            assertThat(asked(() -> invoices.project(Number.class).distinct().list()))
                    .isEqualTo(1);
            assertThat(asked(() -> {
                        database.model(Label.class).count();
                        invoices.unfiltered("tenant").count();
                    }))
                    .as("nothing is filtered")
                    .isZero();
        });
    }

    private static List<String> labelled(List<InvoiceLabel> ties) {
        return ties.stream()
                .flatMap(tie -> Objects.requireNonNull(tie.invoice()).get().stream())
                .map(Invoice::number)
                .sorted()
                .toList();
    }

    @Case({"M1", "K20"})
    public void whatIsLoadedLaterIsOfTheTenantOfTheRead(Subject t) {
        with(t, database -> {
            Model<Label> labels = database.model(Label.class);
            long label = Objects.requireNonNull(
                    labels.create(v -> v.set(Label::name).to("late")).id());
            Model<InvoiceLabel> ties = database.model(InvoiceLabel.class);
            for (Invoice invoice : invoices(database).unfiltered("tenant").findAll()) {
                tenant.set(invoice.tenantId());
                ties.create(v -> v.set(InvoiceLabel::invoiceId)
                        .to(Objects.requireNonNull(invoice.id()))
                        .set(InvoiceLabel::labelId)
                        .to(label));
            }
            tenant.set(1L);
            Query<InvoiceLabel> lazy = ties.unfiltered("tenant").lazyLoading(LazyLoading.BATCH);
            List<InvoiceLabel> read = lazy.findAll();
            List<InvoiceLabel> joined = lazy.include(InvoiceLabel::label).findAll();
            List<Invoice> whole = invoices(database)
                    .unfiltered("tenant")
                    .lazyLoading(LazyLoading.BATCH)
                    .findAll();
            List<Invoice> deep =
                    invoices(database).lazyLoading(LazyLoading.BATCH).findAll();
            List<InvoiceLabel> given = database.with("tenant", 2L)
                    .model(InvoiceLabel.class)
                    .unfiltered("tenant")
                    .lazyLoading(LazyLoading.BATCH)
                    .findAll();
            tenant.remove();
            List<InvoiceLabel> without = lazy.findAll();
            tenant.set(2L);
            assertThat(asked(() -> assertThat(labelled(read)).containsExactly("A", "B")))
                    .as("the supplier was asked by then")
                    .isZero();
            assertThat(labelled(joined)).containsExactly("A", "B");
            assertThat(labelled(given)).containsExactly("P");
            assertThat(whole).hasSize(3);
            assertThat(whole.stream()
                            .filter(invoice ->
                                    !Objects.requireNonNull(invoice.lines()).isEmpty()))
                    .isEmpty();
            assertThat(deep).allSatisfy(invoice -> assertThat(invoice.labels()).hasSize(1));
            assertThat(CompletableFuture.supplyAsync(() -> labelled(joined)).join())
                    .containsExactly("A", "B");
            assertThatThrownBy(() -> labelled(without))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILTER_VALUE_REQUIRED));
        });
    }

    /** A number. */
    public record Number(String number) {}

    @Case({"M1", "M4"})
    public void aValueThatIsGivenComesFirst(Subject t) {
        with(t, database -> {
            Database two = database.with("tenant", 2L);
            assertThat(asked(() -> assertThat(numbers(invoices(two).findAll())).containsExactly("P")))
                    .isZero();
            assertThat(numbers(invoices(database).unfiltered("tenant").findAll()))
                    .containsExactly("A", "B", "P");
        });
    }

    @Case({"M1", "PN1"})
    public void withoutAValueEverythingIsRefused(Subject t) {
        with(t, database -> {
            tenant.remove();
            List<Runnable> all = List.of(
                    () -> invoices(database).findAll(),
                    () -> invoices(database).limit(1).findAndCountAll(),
                    () -> invoices(database).bulkCreate(List.of(invoice("C"), invoice("D"))),
                    () -> invoices(database).all().forceDestroy());
            for (Runnable one : all) {
                assertThat(t.statements(() -> assertThatThrownBy(one::run)
                                .isInstanceOfSatisfying(
                                        QueryException.class,
                                        e -> assertThat(e.code()).isEqualTo(ErrorCode.FILTER_VALUE_REQUIRED))
                                .hasMessageContainingAll("Invoice", "'tenant'", "its supplier gave none here")))
                        .isZero();
            }
        });
    }

    @Case({"M1"})
    public void whatTheSupplierThrowsIsThrown(Subject t) {
        with(t, database -> {
            try (Database failing = t.open(o -> o.filterValues("tenant", () -> {
                throw new IllegalStateException("nobody is logged in");
            }))) {
                assertThatThrownBy(() -> invoices(failing).count())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("nobody is logged in");
                assertThatThrownBy(() ->
                                failing.async().model(Invoice.class).count().join())
                        .hasRootCauseMessage("nobody is logged in");
                assertThat(failing.async().model(Label.class).count().join()).isZero();
            }
        });
    }

    @Case({"M1", "PN2"})
    public void transactionsAskForEachOperation(Subject t) {
        with(
                t,
                database -> database.inTransaction(transaction -> {
                    assertThat(transaction.model(Invoice.class).count()).isEqualTo(2);
                    tenant.set(2L);
                    assertThat(transaction.model(Invoice.class).count()).isEqualTo(1);
                    assertThat(transaction
                                    .with("tenant", 1L)
                                    .model(Invoice.class)
                                    .count())
                            .isEqualTo(2);
                }));
    }

    @Case({"M1"})
    public void asynchronousCallsAskOnTheThreadThatCalls(Subject t) {
        with(t, database -> {
            var invoices = database.async().model(Invoice.class);
            asking.clear();
            CompletableFuture<List<Invoice>> first =
                    invoices.with(q -> q.include(Invoice::lines)).findAll();
            tenant.set(2L);
            CompletableFuture<List<Invoice>> second = invoices.findAll();
            CompletableFuture<Long> whole = database.async()
                    .transaction(transaction -> transaction.model(Invoice.class).count());
            CompletableFuture<Long> given =
                    database.async().with("tenant", 1L).model(Invoice.class).count();
            tenant.remove();
            CompletableFuture<Long> none = invoices.count();
            assertThat(numbers(first.join())).containsExactly("A", "B");
            assertThat(numbers(second.join())).containsExactly("P");
            assertThat(whole.join()).isEqualTo(1);
            assertThat(given.join()).isEqualTo(2);
            assertThatThrownBy(none::join)
                    .hasCauseInstanceOf(QueryException.class)
                    .hasMessageContaining("its supplier gave none here");
            assertThat(asking).hasSize(5).containsOnly(Thread.currentThread());
        });
    }

    /** A ticket of a tenant. */
    @Table("filtered_tickets")
    public static class Ticket extends ActiveRecord<Ticket> {
        @Id
        @Generated
        private @Nullable Long id;

        @FilteredBy("tenant")
        @NotNull
        private @Nullable Long tenantId;

        @NotNull
        @Column(length = 20)
        private @Nullable String text;

        /** An empty ticket. */
        public Ticket() {}

        /** The text. */
        public @Nullable String getText() {
            return text;
        }

        /** Sets the text. */
        public void setText(String text) {
            this.text = text;
        }
    }

    @Case({"M1", "F20"})
    public void activeRecordsAskWhenTheyAreSaved(Subject t) {
        with(t, database -> {
            Model<Ticket> tickets = database.model(Ticket.class);
            Function<String, Ticket> made =
                    text -> tickets.create(v -> v.set(Ticket::getText).to(text));
            Ticket ticket = made.apply("one");
            Ticket read = tickets.findOne().orElseThrow();
            ticket.setText("changed");
            ticket.save();
            read.setText("stolen");
            tenant.set(2L);
            assertThatThrownBy(read::save).isInstanceOf(RecordException.class);
            tenant.set(1L);
            assertThat(tickets.select(Ticket::getText)).containsExactly("changed");
        });
    }
}

package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.every;
import static io.dialectic.Associations.some;
import static io.dialectic.Associations.valueOf;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.exists;
import static io.dialectic.Functions.outer;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.compliance.cases.Tenants.filled;
import static io.dialectic.compliance.cases.Tenants.first;
import static io.dialectic.compliance.cases.Tenants.invoices;
import static io.dialectic.compliance.cases.Tenants.numbers;
import static io.dialectic.compliance.cases.Tenants.refused;
import static io.dialectic.compliance.cases.Tenants.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Aggregates;
import io.dialectic.Database;
import io.dialectic.Expr;
import io.dialectic.Functions;
import io.dialectic.Query;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Invoice;
import io.dialectic.compliance.model.InvoiceLabel;
import io.dialectic.compliance.model.InvoiceLine;
import io.dialectic.compliance.model.Label;
import io.dialectic.error.ErrorCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every statement that reads or changes filtered rows, with a value for the filter and without. */
public final class FilteredStatementCases {
    /** Made by the suite. */
    public FilteredStatementCases() {}

    /**
     * Something that reads or changes.
     *
     * @param gives what it gives to tenant 1
     */
    public record Work(String words, Function<Database, Object> work, Object gives) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static Work work(String words, Object gives, Function<Database, Object> work) {
        return new Work(words, work, gives);
    }

    private static Query<InvoiceLine> linesAround(Database database) {
        return database.model(InvoiceLine.class)
                .where(InvoiceLine::invoiceId)
                .eq(outer(invoices(database), Invoice::id));
    }

    /** What reads. */
    public static List<Work> reads() {
        return List.of(
                work("all rows", List.of("A", "B"), db -> numbers(invoices(db).findAll())),
                work(
                        "one row",
                        Optional.empty(),
                        db -> invoices(db).where(Invoice::number).eq("P").findOne()),
                work("a count", 2L, db -> invoices(db).count()),
                work(
                        "whether there are rows",
                        false,
                        db -> invoices(db).where(Invoice::amount).eq(5).exists()),
                work(
                        "deleted rows",
                        List.of("A", "B", "D"),
                        db -> numbers(invoices(db).withDeleted().findAll())),
                work(
                        "a slice",
                        List.of("A", "B"),
                        db -> numbers(invoices(db)
                                .orderBy(Invoice::number)
                                .limit(5)
                                .findSlice()
                                .rows())),
                work("a stream", 2L, db -> {
                    try (var stream = invoices(db).stream()) {
                        return stream.count();
                    }
                }),
                work("batches", 2L, db -> invoices(db).forEachBatch(1, batch -> {})),
                work(
                        "a column",
                        List.of("A", "B"),
                        db -> invoices(db).orderBy(Invoice::number).select(Invoice::number)),
                work(
                        "a sum",
                        List.of(30L),
                        db -> invoices(db)
                                .project(sumAsLong(attr(Invoice::amount)))
                                .list()),
                work("groups", List.of("1:2"), db -> {
                    Expr<Invoice, Long> tenant = attr(Invoice::tenantId);
                    return invoices(db)
                            .groupBy(List.of(tenant))
                            .select(tenant, count(), (id, number) -> id + ":" + number);
                }),
                work(
                        "a union",
                        List.of("A", "B"),
                        db -> invoices(db)
                                .project(attr(Invoice::number))
                                .union(invoices(db)
                                        .where(Invoice::amount)
                                        .lt(100)
                                        .project(attr(Invoice::number)))
                                .list()
                                .stream()
                                .sorted()
                                .toList()),
                work(
                        "an include of has-many",
                        List.of("a1", "a2"),
                        db -> texts(first(invoices(db).include(Invoice::lines)))),
                work(
                        "an include of many-to-many",
                        List.of("red"),
                        db ->
                                java.util.Objects.requireNonNull(
                                                first(invoices(db).include(Invoice::labels))
                                                        .labels())
                                        .stream()
                                        .map(Label::name)
                                        .toList()),
                work(
                        "a required include",
                        List.of("A"),
                        db -> numbers(invoices(db)
                                .include(Invoice::lines, Query::required)
                                .findAll())),
                work(
                        "a required include of hidden rows",
                        0L,
                        db -> invoices(db)
                                .include(
                                        Invoice::labels,
                                        l -> l.where(Label::name).eq("blue").required())
                                .count()),
                work(
                        "some row of has-many",
                        0L,
                        db -> invoices(db)
                                .where(some(
                                        Invoice::lines, attr(InvoiceLine::text).eq("x")))
                                .count()),
                work(
                        "every row of has-many",
                        2L,
                        db -> invoices(db)
                                .where(every(
                                        Invoice::lines, attr(InvoiceLine::text).ne("x")))
                                .count()),
                work(
                        "some row of many-to-many",
                        0L,
                        db -> invoices(db)
                                .where(some(Invoice::labels, attr(Label::name).eq("blue")))
                                .count()),
                work(
                        "a count of has-many",
                        List.of(2L, 0L),
                        db -> invoices(db).orderBy(Invoice::number).select(countOf(Invoice::lines))),
                work(
                        "a count of many-to-many",
                        List.of(1L, 0L),
                        db -> invoices(db).orderBy(Invoice::number).select(countOf(Invoice::labels))),
                work(
                        "a value of has-many",
                        List.of("A"),
                        db -> invoices(db)
                                .where(valueOf(Invoice::lines, max(attr(InvoiceLine::text)))
                                        .eq("a2"))
                                .select(Invoice::number)),
                work(
                        "exists",
                        List.of("A"),
                        db -> invoices(db).where(exists(linesAround(db))).select(Invoice::number)),
                work(
                        "in a query",
                        List.of("A"),
                        db -> invoices(db)
                                .where(Invoice::id)
                                .in(db.model(InvoiceLine.class).subQuery(InvoiceLine::invoiceId))
                                .select(Invoice::number)),
                work(
                        "one value of a query",
                        List.of(2L, 0L),
                        db -> invoices(db)
                                .orderBy(Invoice::number)
                                .select(Functions.<Invoice, Long>scalar(
                                        linesAround(db).subQuery(Aggregates.<InvoiceLine>count())))),
                work(
                        "an attribute of an association",
                        List.of("A"),
                        db -> invoices(db)
                                .where(viaRef(Invoice::parent, Invoice::number).isNotNull())
                                .select(viaRef(Invoice::parent, Invoice::number))),
                work("the rows between", 1L, db -> db.model(InvoiceLabel.class).count()),
                work(
                        "what is in common leads to what is filtered",
                        List.of("a1", "a2"),
                        db -> db.model(InvoiceLine.class)
                                .orderBy(InvoiceLine::text)
                                .select(InvoiceLine::text)));
    }

    /** What changes, and how many rows it changes of tenant 1. */
    public static List<Work> changes() {
        return List.of(
                work(
                        "update",
                        2L,
                        db -> invoices(db)
                                .where(Invoice::amount)
                                .lt(100)
                                .update(v -> v.set(Invoice::amount).to(7))),
                work(
                        "update of all",
                        2L,
                        db -> invoices(db)
                                .all()
                                .update(v -> v.set(Invoice::amount).to(7))),
                work(
                        "update by an association",
                        1L,
                        db -> invoices(db)
                                .where(countOf(Invoice::lines).eq(2L))
                                .update(v -> v.set(Invoice::amount).to(7))),
                work(
                        "destroy",
                        2L,
                        db -> invoices(db).where(Invoice::amount).lt(100).destroy()),
                work(
                        "destroy of all",
                        2L,
                        db -> db.model(InvoiceLine.class).all().destroy()),
                work("delete", 1L, db -> db.model(InvoiceLabel.class).all().forceDestroy()),
                work("restore", 1L, db -> invoices(db).all().restore()),
                work(
                        "find or create",
                        true,
                        db -> invoices(db)
                                .where(Invoice::number)
                                .eq("P")
                                .findOrCreate(v -> v.set(Invoice::amount).to(1))
                                .created()));
    }

    @Case({"M1", "M7", "M8"})
    @Each("reads")
    public void readsWhatTheFilterLeaves(Subject t, Work row) {
        assertThat(row.work().apply(filled(t))).isEqualTo(row.gives());
    }

    @Case({"M1", "M8"})
    @Each("reads")
    public void readsNothingWithoutAValue(Subject t, Work row) {
        filled(t);
        assertThat(t.statements(() -> refused(
                        ErrorCode.FILTER_VALUE_REQUIRED, () -> row.work().apply(t.database()))))
                .isZero();
    }

    @Case({"M1", "M8", "F21", "F22"})
    @Each("changes")
    public void changesWhatTheFilterLeaves(Subject t, Work row) {
        Database one = filled(t);
        Database two = t.database().with("tenant", 2L);
        List<Invoice> invoices = two.model(Invoice.class).withDeleted().findAll();
        List<InvoiceLine> lines =
                two.model(InvoiceLine.class).orderBy(InvoiceLine::id).findAll();
        assertThat(row.work().apply(one)).isEqualTo(row.gives());
        assertThat(two.model(Invoice.class).withDeleted().findAll())
                .usingRecursiveFieldByFieldElementComparatorOnFields("id", "tenantId", "amount", "deletedAt")
                .isEqualTo(invoices);
        assertThat(two.model(InvoiceLine.class).orderBy(InvoiceLine::id).findAll())
                .hasSameSizeAs(lines);
        assertThat(two.model(InvoiceLabel.class).count()).isEqualTo(2);
    }

    @Case({"M1", "M8", "F21", "F22"})
    @Each("changes")
    public void changesNothingWithoutAValue(Subject t, Work row) {
        filled(t);
        assertThat(t.statements(() -> refused(
                        ErrorCode.FILTER_VALUE_REQUIRED, () -> row.work().apply(t.database()))))
                .isZero();
    }
}

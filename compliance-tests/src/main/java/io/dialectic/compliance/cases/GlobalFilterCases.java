package io.dialectic.compliance.cases;

import static io.dialectic.Associations.some;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.Tenants.filled;
import static io.dialectic.compliance.cases.Tenants.first;
import static io.dialectic.compliance.cases.Tenants.invoice;
import static io.dialectic.compliance.cases.Tenants.invoices;
import static io.dialectic.compliance.cases.Tenants.numbers;
import static io.dialectic.compliance.cases.Tenants.refused;
import static io.dialectic.compliance.cases.Tenants.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Functions;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Invoice;
import io.dialectic.compliance.model.InvoiceLine;
import io.dialectic.compliance.model.Label;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.query.IncludeStrategy;
import io.dialectic.transaction.TransactionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A global filter holds in whatever is read and written, and nothing goes without a value for it. */
public final class GlobalFilterCases {
    /** Made by the suite. */
    public GlobalFilterCases() {}

    @Case({"M7", "M1"})
    public void rowsOfOthersBehindAToOneAssociationAreNotThere(Subject t) {
        filled(t);
        Database two = t.database().with("tenant", 2L);
        Invoice other = invoices(two).include(Invoice::parent).findOne().orElseThrow();
        assertThat(other.parentId()).isNotNull();
        assertThat(other.parent().get()).isEmpty();
        assertThat(invoices(two).includeRef(Invoice::parent, Query::required).count())
                .isZero();
        assertThat(invoices(two).select(viaRef(Invoice::parent, Invoice::number)))
                .containsExactly((String) null);
        Invoice lifted = invoices(two)
                .includeRef(Invoice::parent, p -> p.unfiltered("tenant"))
                .where(viaRef(Invoice::parent, Invoice::number).isNull())
                .findOne()
                .orElseThrow();
        assertThat(lifted.parent().get().map(Invoice::number))
                .as("the include is lifted, the condition is not")
                .contains("A");
    }

    @Case({"M1", "F4"})
    public void aRowIsFoundByItsKeyWithinTheFilterOnly(Subject t) {
        Database one = filled(t);
        Database two = t.database().with("tenant", 2L);
        Long id = invoices(two).findAll().get(0).id();
        assertThat(invoices(one).findByPk(id)).isEmpty();
        assertThat(invoices(two).findByPk(id)).isPresent();
        refused(ErrorCode.FILTER_VALUE_REQUIRED, () -> invoices(t.database()).findByPk(id));
    }

    @Case({"M1", "F14"})
    public void newRowsGetTheValueAndNoOther(Subject t) {
        Database one = filled(t);
        assertThat(invoices(one)
                        .create(v -> v.set(Invoice::number)
                                .to("E")
                                .set(Invoice::amount)
                                .to(1))
                        .tenantId())
                .isEqualTo(1L);
        assertThat(invoices(one)
                        .create(v -> v.set(Invoice::number)
                                .to("F")
                                .set(Invoice::amount)
                                .to(1)
                                .set(Invoice::tenantId)
                                .to(1L))
                        .tenantId())
                .isEqualTo(1L);
        long before = invoices(one).count();
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.FILTER_VIOLATED,
                            () -> invoices(one)
                                    .create(v -> v.set(Invoice::number)
                                            .to("G")
                                            .set(Invoice::tenantId)
                                            .to(2L)));
                    refused(
                            ErrorCode.FILTER_VALUE_REQUIRED,
                            () -> invoices(t.database())
                                    .create(v -> v.set(Invoice::number).to("G")));
                }))
                .isZero();
        assertThat(t.statements(() -> refused(
                        ErrorCode.FILTER_VIOLATED,
                        () -> invoices(one)
                                .bulkCreate(List.of(
                                        new Invoice(null, 1L, "H", 1, null, null, null, null, null),
                                        new Invoice(null, 2L, "I", 1, null, null, null, null, null))))))
                .isZero();
        assertThat(invoices(one).count()).isEqualTo(before);
    }

    @Case({"M1", "F21"})
    public void rowsAreNotHandedToOthers(Subject t) {
        Database one = filled(t);
        Invoice own = first(invoices(one));
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.FILTER_VIOLATED,
                            () -> invoices(one)
                                    .all()
                                    .update(v -> v.set(Invoice::tenantId).to(2L)));
                    refused(
                            ErrorCode.FILTER_VIOLATED,
                            () -> invoices(one)
                                    .update(own, v -> v.set(Invoice::tenantId).to(2L)));
                }))
                .isZero();
        assertThat(invoices(one)
                        .update(
                                own,
                                v -> v.set(Invoice::tenantId)
                                        .to(1L)
                                        .set(Invoice::amount)
                                        .to(11))
                        .amount())
                .isEqualTo(11);
    }

    @Case({"M1", "F21", "F22"})
    public void instancesOfOthersAreGone(Subject t) {
        Database one = filled(t);
        Invoice other = invoices(t.database().with("tenant", 2L)).findOne().orElseThrow();
        assertThatThrownBy(() ->
                        invoices(one).update(other, v -> v.set(Invoice::amount).to(0)))
                .isInstanceOf(RecordException.class);
        assertThat(invoices(one).destroy(other)).isFalse();
        assertThat(invoices(one).forceDestroy(other)).isFalse();
        assertThat(invoices(t.database().with("tenant", 2L)).findOne()).contains(other);
    }

    @Case({"M3", "M4", "M1"})
    public void aFilterIsLiftedByNameForOneQuery(Subject t) {
        Database one = filled(t);
        assertThat(numbers(invoices(t.database()).unfiltered("tenant").findAll()))
                .containsExactly("A", "B", "P");
        assertThat(invoices(one).unfiltered("tenant").count()).isEqualTo(3);
        assertThat(invoices(one).count()).isEqualTo(2);
        assertThat(texts(first(invoices(t.database())
                        .unfiltered("tenant")
                        .include(Invoice::lines, l -> l.unfiltered("tenant")))))
                .containsExactly("a1", "a2", "x");
        assertThat(texts(first(invoices(one).unfiltered("tenant").include(Invoice::lines))))
                .containsExactly("a1", "a2");
        assertThat(t.statements(() -> refused(
                        ErrorCode.FILTER_VALUE_REQUIRED,
                        () -> invoices(t.database())
                                .unfiltered("tenant")
                                .include(Invoice::lines)
                                .findAll())))
                .isZero();
        assertThat(invoices(t.database())
                        .unfiltered("tenant")
                        .where(Invoice::number)
                        .eq("P")
                        .update(v -> v.set(Invoice::tenantId).to(1L)))
                .isEqualTo(1);
        assertThat(invoices(one).count()).isEqualTo(3);
    }

    @Case({"M3"})
    public void anUnknownFilterIsNotLifted(Subject t) {
        assertThatThrownBy(() -> invoices(t.database()).unfiltered("tenat"))
                .isInstanceOf(QueryException.class)
                .hasMessageContainingAll("Invoice has no filter 'tenat'", "tenant");
        assertThatThrownBy(() -> t.database().model(Label.class).unfiltered("tenant"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Label has no filter 'tenant'");
    }

    @Case({"M1", "PN2"})
    public void transactionsKeepTheValue(Subject t) {
        Database one = filled(t);
        assertThat(one.<Long>transaction(transaction -> {
                    assertThat(invoices(transaction).count()).isEqualTo(2);
                    assertThat(invoices(transaction.with("tenant", 2L)).count()).isEqualTo(1);
                    invoice(transaction, "E", 1, null);
                    return transaction.<Long>transaction(
                            inner -> invoices(inner).count());
                }))
                .isEqualTo(3);
        try (Transaction transaction = one.begin(TransactionOptions.DEFAULT)) {
            invoice(transaction, "F", 1, null);
            assertThat(invoices(transaction).count()).isEqualTo(4);
        }
        assertThat(invoices(one).count()).isEqualTo(3);
        t.database()
                .inTransaction(transaction -> refused(
                        ErrorCode.FILTER_VALUE_REQUIRED,
                        () -> invoices(transaction).count()));
    }

    @Case({"M1"})
    public void futuresKeepTheValue(Subject t) {
        Database one = filled(t);
        assertThat(one.async().model(Invoice.class).count().join()).isEqualTo(2);
        assertThat(t.database()
                        .async()
                        .with("tenant", 2L)
                        .model(Invoice.class)
                        .count()
                        .join())
                .isEqualTo(1);
        assertThatThrownBy(
                        () -> t.database().async().model(Invoice.class).count().join())
                .hasCauseInstanceOf(QueryException.class);
    }

    @Case({"M1", "AB1"})
    public void allValuesHaveOnePlan(Subject t) {
        Database one = filled(t);
        invoices(one).where(some(Invoice::lines)).count();
        long misses = t.database().planCache().misses();
        assertThat(invoices(t.database().with("tenant", 2L))
                        .where(some(Invoice::lines))
                        .count())
                .isEqualTo(1);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
        assertThat(invoices(one).unfiltered("tenant").count())
                .as("another plan, since the filter does not hold")
                .isEqualTo(3);
    }

    @Case({"M1", "F6"})
    public void aPageIsOfWhatTheFilterLeaves(Subject t) {
        var page = invoices(filled(t)).orderBy(Invoice::number).limit(1).findAndCountAll();
        assertThat(page.total()).isEqualTo(2);
        assertThat(numbers(page.rows())).containsExactly("A");
        assertThat(t.statements(() -> refused(
                        ErrorCode.FILTER_VALUE_REQUIRED,
                        () -> invoices(t.database()).limit(1).findAndCountAll())))
                .isZero();
    }

    @Case({"M1"})
    public void aViewIsClosedWithoutItsDatabase(Subject t) {
        Database one = filled(t);
        one.with("tenant", 2L).close();
        assertThat(invoices(one).count()).isEqualTo(2);
    }

    @Case({"M1", "PN14"})
    public void aValueOfAnotherTypeIsRefused(Subject t) {
        filled(t);
        assertThat(t.statements(() -> assertThatThrownBy(
                                () -> invoices(t.database().with("tenant", "1")).count())
                        .isInstanceOf(QueryException.class)
                        .hasMessageContainingAll("'tenant'", "String", "Invoice.tenantId", "Long")))
                .isZero();
    }

    @Case({"M1", "A1"})
    public void modelsDefinedAtRunTimeAreFiltered(Subject t) {
        Model<Row> model = t.database()
                .define(
                        "filtered_rows",
                        m -> m.id("id").string("region", 10, c -> c.notNull()).filteredBy("region", "region"));
        t.own(model);
        refused(ErrorCode.FILTER_VALUE_REQUIRED, model::count);
        assertThat(model.unfiltered("region").count()).isZero();
        assertThatThrownBy(() ->
                        t.database().define("filtered_wrong", m -> m.id("id").filteredBy("region", "zone")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("'zone'");
    }

    @Case({"M1", "M5", "A1"})
    public void severalFiltersHoldTogether(Subject t) {
        Model<Row> model = t.database()
                .define(
                        "filtered_twice",
                        m -> m.id("id")
                                .string("region", 10, c -> c.notNull())
                                .integer("year", c -> c.notNull())
                                .filteredBy("region", "region")
                                .filteredBy("year", "year"));
        t.own(model);
        refused(ErrorCode.FILTER_VALUE_REQUIRED, model::count);
        refused(ErrorCode.FILTER_VALUE_REQUIRED, () -> model.unfiltered("year").count());
        assertThat(model.unfiltered("year").unfiltered("region").count()).isZero();
    }

    @Case({"M1", "M5", "PN44"})
    public void eachViewSeesItsOwn(Subject t) {
        Database one = filled(t);
        List<String> seen = new ArrayList<>();
        for (Long tenant : new TreeSet<>(List.of(1L, 2L, 3L))) {
            seen.add(tenant + ":" + invoices(one.with("tenant", tenant)).count());
        }
        assertThat(seen).containsExactly("1:2", "2:1", "3:0");
    }

    /** A line and the number of its invoice. */
    public record Numbered(String text, @Nullable Long invoiceId) {}

    /** An invoice by number. */
    public record Followed(Long id, String number) {}

    @Case({"PN44", "PN38"})
    public void holdsInSelectionsJoinsAndRecursions(Subject t) {
        Database one = filled(t);
        Model<Invoice> invoices = one.model(Invoice.class);
        Model<InvoiceLine> lines = one.model(InvoiceLine.class);
        Query<Numbered> selected = lines.project(Numbered.class).asQuery();
        assertThat(selected.count()).isEqualTo(2);
        assertThat(invoices.join(lines)
                        .where(Invoice::id)
                        .eq(Functions.of(lines, InvoiceLine::invoiceId))
                        .orderBy(Functions.of(lines, InvoiceLine::text))
                        .select(Functions.of(lines, InvoiceLine::text)))
                .containsExactly("a1", "a2");
        assertThat(invoices.leftJoin(selected)
                        .where(Invoice::number)
                        .eq("A")
                        .where(Functions.of(selected, Numbered::invoiceId))
                        .eq(attr(Invoice::id))
                        .count())
                .isEqualTo(2);
        assertThat(invoices.where(Invoice::number)
                        .eq("A")
                        .project(Followed.class)
                        .recursive(found -> invoices.join(found)
                                .where(Invoice::parentId)
                                .eq(Functions.of(found, Followed::id))
                                .project(Followed.class))
                        .list())
                .extracting(Followed::number)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(invoices.join(t.database().model(InvoiceLine.class)).count()).isEqualTo(4);
        assertThat(t.statements(() -> assertThatThrownBy(() -> t.database()
                                .model(InvoiceLine.class)
                                .project(Numbered.class)
                                .asQuery())
                        .isInstanceOfSatisfying(
                                QueryException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.FILTER_VALUE_REQUIRED))))
                .isZero();
    }

    /** The ways to load an include. */
    public static List<IncludeStrategy> ways() {
        return List.of(IncludeStrategy.values());
    }

    @Case({"M7", "K18"})
    @Each("ways")
    public void includesAreFilteredHoweverTheyAreLoaded(Subject t, IncludeStrategy how) {
        Database one = filled(t);
        for (long limit : new long[] {1, 100}) {
            Invoice first = one.model(Invoice.class)
                    .include(Invoice::lines, l -> by(how, l.orderBy(InvoiceLine::text)))
                    .include(Invoice::labels, l -> by(how, l))
                    .orderBy(Invoice::number)
                    .limit(limit)
                    .findAll()
                    .get(0);
            assertThat(first.lines()).extracting(InvoiceLine::text).containsExactly("a1", "a2");
            assertThat(first.labels()).extracting(Label::name).containsExactly("red");
        }
        Invoice other = t.database()
                .with("tenant", 2L)
                .model(Invoice.class)
                .includeRef(Invoice::parent, p -> by(how, p))
                .findOne()
                .orElseThrow();
        assertThat(other.parent().get()).isEmpty();
        Invoice lifted = t.database()
                .with("tenant", 2L)
                .model(Invoice.class)
                .includeRef(Invoice::parent, p -> by(how, p.unfiltered("tenant")))
                .findOne()
                .orElseThrow();
        assertThat(lifted.parent().get()).map(Invoice::number).contains("A");
    }
}

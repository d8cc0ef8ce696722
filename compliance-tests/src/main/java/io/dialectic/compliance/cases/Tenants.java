package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Invoice;
import io.dialectic.compliance.model.InvoiceLabel;
import io.dialectic.compliance.model.InvoiceLine;
import io.dialectic.compliance.model.Label;
import io.dialectic.error.DialecticException;
import io.dialectic.error.ErrorCode;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Two tenants with invoices, lines and labels of each, and what the cases of filters say of them. */
final class Tenants {
    private Tenants() {}

    /**
     * Tenant 1 has the invoices A (10), B (20, which follows A) and D, which is deleted; A has the lines a1 and a2 and the label red.
     * Tenant 2 has the invoice P (5), a line p1 and the label red on it. It also has what it should not: P follows A, a line x on A, and
     * the label blue on A.
     */
    static Database filled(Subject t) {
        Database database = t.database();
        t.own(
                database.model(Invoice.class),
                database.model(InvoiceLine.class),
                database.model(Label.class),
                database.model(InvoiceLabel.class));
        Database one = database.with("tenant", 1L);
        Database two = database.with("tenant", 2L);
        Long red = database.model(Label.class)
                .create(v -> v.set(Label::name).to("red"))
                .id();
        Long blue = database.model(Label.class)
                .create(v -> v.set(Label::name).to("blue"))
                .id();
        Long first = invoice(one, "A", 10, null);
        invoice(one, "B", 20, first);
        invoice(one, "D", 40, null);
        one.model(Invoice.class).where(Invoice::number).eq("D").destroy();
        Long other = invoice(two, "P", 5, first);
        line(one, "a1", first);
        line(one, "a2", first);
        line(two, "x", first);
        line(two, "p1", other);
        label(one, first, red);
        label(two, first, blue);
        label(two, other, red);
        return one;
    }

    static Long invoice(Database database, String number, int amount, @Nullable Long parent) {
        Invoice made = database.model(Invoice.class)
                .create(v -> v.set(Invoice::number)
                        .to(number)
                        .set(Invoice::amount)
                        .to(amount)
                        .set(Invoice::parentId)
                        .to(parent));
        return java.util.Objects.requireNonNull(made.id());
    }

    private static void line(Database database, String text, Long invoice) {
        database.model(InvoiceLine.class)
                .create(v -> v.set(InvoiceLine::text)
                        .to(text)
                        .set(InvoiceLine::invoiceId)
                        .to(invoice));
    }

    private static void label(Database database, Long invoice, @Nullable Long label) {
        database.model(InvoiceLabel.class)
                .create(v -> v.set(InvoiceLabel::invoiceId)
                        .to(invoice)
                        .set(InvoiceLabel::labelId)
                        .to(label));
    }

    static Model<Invoice> invoices(Database database) {
        return database.model(Invoice.class);
    }

    static List<String> numbers(Collection<Invoice> invoices) {
        return invoices.stream().map(Invoice::number).sorted().toList();
    }

    static List<String> texts(Invoice invoice) {
        List<InvoiceLine> lines = java.util.Objects.requireNonNull(invoice.lines());
        return lines.stream().map(InvoiceLine::text).sorted().toList();
    }

    static Invoice first(Query<Invoice> query) {
        return query.orderBy(Invoice::number).limit(1).findAll().get(0);
    }

    static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DialecticException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}

package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Customer;
import io.dialectic.compliance.model.Customer.Settings;
import io.dialectic.compliance.model.Draft;
import io.dialectic.error.QueryException;
import io.dialectic.type.Json;
import java.util.List;

/** JSON documents, as they are and as objects. */
public final class JsonCases {
    private static final Settings DARK = new Settings("dark \"blue\"", List.of(1, 2, 3));

    /** Made by the suite. */
    public JsonCases() {}

    @Case({"C24", "C25", "C35"})
    public void objectsAreKeptAsDocuments(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        Customer made = customers.create(v -> v.set(Customer::name)
                .to("Ann")
                .set(Customer::settings)
                .to(DARK)
                .set(Customer::history)
                .to(List.of(DARK, new Settings(null, List.of()))));
        Customer read = customers.findByPk(made.id()).orElseThrow();
        assertThat(read).isEqualTo(made);
        assertThat(read.settings()).isEqualTo(DARK);
        assertThat(read.history()).containsExactly(DARK, new Settings(null, List.of()));
        assertThat(customers.where(Customer::settings).eq(DARK).count()).isEqualTo(1);
        assertThat(customers
                        .where(Customer::settings)
                        .eq(new Settings("light", List.of()))
                        .count())
                .isZero();
        assertThat(customers.where(Customer::settings).in(List.of(DARK)).count())
                .isEqualTo(1);
    }

    @Case("C44")
    public void theDocumentNullIsNotSqlsNull(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        customers.create(v -> v.set(Customer::name).to("none"));
        Customer made = customers.create(
                v -> v.set(Customer::name).to("null").set(Customer::document).to(Json.NULL));
        assertThat(customers.findByPk(made.id()).orElseThrow().document()).isEqualTo(Json.NULL);
        assertThat(customers.where(Customer::document).isNull().findAll())
                .extracting(Customer::name)
                .containsExactly("none");
        assertThat(customers.where(Customer::document).eq(Json.NULL).findAll())
                .extracting(Customer::name)
                .containsExactly("null");
    }

    @Case("C24")
    public void aDocumentOfTextIsKeptAsItWasWritten(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        String text = "{\"b\" : 1.0,\n \"a\": [ ], \"b\": 2}";
        Customer made = customers.create(
                v -> v.set(Customer::name).to("Ann").set(Customer::raw).to(text));
        assertThat(customers.findByPk(made.id()).orElseThrow().raw()).isEqualTo(text);
        long sent = t.statements(() -> assertThatThrownBy(() -> customers.create(
                        v -> v.set(Customer::name).to("Bob").set(Customer::raw).to("{'a': 1}")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no JSON")
                .hasMessageContaining("character 2"));
        assertThat(sent).isZero();
    }

    /** Texts that say the same, and one that does not. */
    public record Same(String one, String other, boolean equal) {
        @Override
        public String toString() {
            return one + (equal ? " is " : " is not ") + other;
        }
    }

    /** The table. */
    public static List<Same> same() {
        return List.of(
                new Same("{\"a\":1,\"b\":2}", " { \"b\" : 2 , \"a\" : 1 } ", true),
                new Same("[1.0, 1e2, 0.10]", "[1,100,0.1]", true),
                new Same("\"\\u0041\\/\"", "\"A/\"", true),
                new Same("{\"a\":1,\"a\":2}", "{\"a\":2}", true),
                new Same("[1,2]", "[2,1]", false),
                new Same("{\"a\":null}", "{}", false),
                new Same("\"A\"", "\"a\"", false),
                new Same("1", "\"1\"", false));
    }

    @Case({"C24", "C25", "C43"})
    @Each("same")
    public void documentsAreComparedByWhatTheySay(Subject t, Same row) {
        Model<Customer> customers = t.fresh(Customer.class);
        customers.create(
                v -> v.set(Customer::name).to("Ann").set(Customer::document).to(Json.of(row.one())));
        assertThat(customers.where(Customer::document).eq(Json.of(row.other())).count())
                .isEqualTo(row.equal() ? 1 : 0);
        assertThat(Json.of(row.one()).equals(Json.of(row.other()))).isEqualTo(row.equal());
    }

    @Case({"C43", "PN32"})
    public void whatIsChangedInPlaceIsSeenAndSaved(Subject t) {
        Model<Draft> drafts = t.fresh(Draft.class);
        Draft draft = new Draft(new byte[] {1, 2}, List.of("a"), new Draft.Size(1, 1));
        drafts.save(draft);
        Draft read = drafts.findByPk(draft.getId()).orElseThrow();
        assertThat(read.changed()).isEmpty();
        read.getNotes().add("b");
        assertThat(read.changed()).containsExactly("notes");
        read.getBytes()[0] = 9;
        assertThat(read.changed()).containsExactly("bytes", "notes");
        read.save();
        assertThat(read.changed()).isEmpty();
        Draft again = drafts.findByPk(draft.getId()).orElseThrow();
        assertThat(again.getNotes()).containsExactly("a", "b");
        assertThat(again.getBytes()).containsExactly(9, 2);
    }
}

package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.annotation.Embedded;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Customer;
import io.dialectic.compliance.model.Customer.Address;
import io.dialectic.compliance.model.Customer.City;
import io.dialectic.compliance.model.Draft;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import io.dialectic.error.RecordException;
import io.dialectic.error.ValidationException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of several parts, each with a column of its own. */
public final class EmbeddedCases {
    private static final Address HOME = new Address("Main St 1", new City("Oslo", 150));
    private static final Address OFFICE = new Address(null, new City("Bergen", null));
    private static final Attr<Customer, City> CITY = attr(Customer::address, Address::city);
    private static final Attr<Customer, String> CITY_NAME = attr(CITY, City::name);

    /** Made by the suite. */
    public EmbeddedCases() {}

    private static Customer create(
            Model<Customer> customers, String name, @Nullable Address home, @Nullable Address work) {
        return customers.create(v -> v.set(Customer::name)
                .to(name)
                .set(Customer::address)
                .to(home)
                .set(Customer::office)
                .to(work));
    }

    @Case({"A28", "C46"})
    public void partsAreWrittenAndReadAsOneValue(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        Customer made = create(customers, "Ann", HOME, OFFICE);
        assertThat(made.address()).isEqualTo(HOME);
        Customer read = customers.findByPk(made.id()).orElseThrow();
        assertThat(read).isEqualTo(made);
        assertThat(read.office()).isEqualTo(OFFICE);
        assertThat(t.database()
                        .sql("SELECT address_street AS street, address_city_name AS city, address_city_post_code AS"
                                + " code, work_city_name AS office FROM customers")
                        .list(Columns.class))
                .containsExactly(new Columns("Main St 1", "Oslo", 150, "Bergen"));
    }

    /** Columns as they are. */
    public record Columns(
            @Nullable String street,
            @Nullable String city,
            @Nullable Integer code,
            @Nullable String office) {}

    @Case("A28")
    public void aWholeIsNullIfAllItsPartsAre(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        create(customers, "Ann", null, new Address("only a street", null));
        create(customers, "Bob", new Address(null, new City(null, null)), null);
        List<Customer> read = customers.orderBy(Customer::name).findAll();
        assertThat(read.get(0).address()).isNull();
        assertThat(read.get(0).office()).isEqualTo(new Address("only a street", null));
        assertThat(read.get(1).address()).isNull();
    }

    @Case({"A28", "F10"})
    public void partsAreNamedByPathInConditionsAndOrder(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        create(customers, "Ann", HOME, null);
        create(customers, "Bob", new Address("Side St", new City("Bergen", 5003)), OFFICE);
        create(customers, "Cy", null, null);
        Attr<Customer, Integer> code = attr(CITY, City::code);
        assertThat(customers.where(CITY_NAME).eq("Oslo").findAll())
                .extracting(Customer::name)
                .containsExactly("Ann");
        assertThat(customers.where(code).between(100, 6_000).count()).isEqualTo(2);
        assertThat(customers
                        .where(attr(Customer::address, Address::street))
                        .isNull()
                        .findAll())
                .extracting(Customer::name)
                .containsExactly("Cy");
        assertThat(customers
                        .where(CITY_NAME.in(List.of("Oslo", "Bergen")).and(code.lt(1_000)))
                        .count())
                .isEqualTo(1);
        assertThat(customers.where(CITY_NAME).isNotNull().orderByDesc(code).findAll())
                .extracting(Customer::name)
                .containsExactly("Bob", "Ann");
        assertThat(customers
                        .where(customers.attribute("office.city.name"))
                        .eq("Bergen")
                        .count())
                .isEqualTo(1);
        assertThat(CITY_NAME.get(
                        customers.where(Customer::name).eq("Ann").findOne().orElseThrow()))
                .isEqualTo("Oslo");
        assertThat(CITY_NAME.get(
                        customers.where(Customer::name).eq("Cy").findOne().orElseThrow()))
                .isNull();
    }

    @Case("A28")
    public void aWholeOrAPartIsUpdated(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        Customer made = create(customers, "Ann", HOME, OFFICE);
        customers.where(Customer::id).eq(made.id()).update(v -> v.set(CITY_NAME).to("Hamar"));
        assertThat(customers.findByPk(made.id()).orElseThrow().address())
                .isEqualTo(new Address("Main St 1", new City("Hamar", 150)));
        customers
                .where(Customer::id)
                .eq(made.id())
                .update(v -> v.set(Customer::address).to(OFFICE));
        assertThat(customers.findByPk(made.id()).orElseThrow().address()).isEqualTo(OFFICE);
        customers
                .where(Customer::id)
                .eq(made.id())
                .update(v -> v.set(Customer::address).to(null));
        assertThat(customers.findByPk(made.id()).orElseThrow().address()).isNull();
        Customer other = customers.create(
                new Customer(null, "Bob", null, OFFICE, null, null, null, null, null, null, null, null));
        assertThat(customers.findByPk(other.id()).orElseThrow().address()).isEqualTo(OFFICE);
    }

    @Case({"A28", "D16"})
    public void theRulesOfPartsHold(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        assertThatThrownBy(() -> create(customers, "Ann", new Address("x".repeat(61), null), null))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("address.street")
                .hasMessageContaining("at most 60 characters");
    }

    @Case("A28")
    public void aWholeIsNoAttribute(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        assertThatThrownBy(() -> customers.where(Customer::address).eq(HOME).count())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("address")
                .hasMessageContaining("address.street");
        assertThatThrownBy(() -> customers
                        .where(attr(Customer::name, String::length))
                        .eq(1)
                        .count())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("no embedded value");
        assertThatThrownBy(() -> customers.attribute("address.country"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("address.country");
    }

    @Case({"A28", "PN32"})
    public void anEmbeddedValueOfAClassIsChangedInPlace(Subject t) {
        Model<Draft> drafts = t.fresh(Draft.class);
        Draft draft = new Draft(new byte[] {1}, List.of("a"), new Draft.Size(3, null));
        drafts.save(draft);
        Draft read = drafts.findByPk(draft.getId()).orElseThrow();
        assertThat(read.getSize()).isNotNull();
        assertThat(read.getSize().getWidth()).isEqualTo(3);
        assertThat(read.getSize().getHeight()).isNull();
        read.getSize().setWidth(4);
        assertThat(read.changed()).containsExactly("size.width");
        read.save();
        assertThat(drafts.where(attr(Draft::getSize, Draft.Size::getWidth))
                        .eq(4)
                        .count())
                .isEqualTo(1);
    }

    @Case("A28")
    public void aMissingPrimitivePartIsToldByName(Subject t) {
        Model<Draft> drafts = t.fresh(Draft.class);
        t.database().sql("INSERT INTO drafts (size_height) VALUES (2)").execute();
        assertThatThrownBy(drafts::findAll)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Draft.size.width is a primitive");
    }

    /** Wrongly declared. */
    public record WithKey(@Embedded Part part) {
        /** A part with a key. */
        public record Part(@Id UUID id) {}
    }

    /** Wrongly declared. */
    public record WithEnum(@Id Long id, @Embedded Customer.Level level) {}

    /** Its parts must not be null, since the whole must not. */
    public record Strict(@Id Long id, @NotNull @Embedded Pair pair) {
        /** Two numbers. */
        public record Pair(int one, @NotNull Integer two) {}
    }

    @Case({"A28", "A9"})
    public void wrongDeclarationsAreRefusedByName(Subject t) {
        assertThatThrownBy(() -> t.database().model(WithKey.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WithKey.part");
        assertThatThrownBy(() -> t.database().model(WithEnum.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WithEnum.level");
        Model<Strict> strict = t.fresh(Strict.class);
        assertThatThrownBy(() -> strict.create(v -> v.set(Strict::id).to(1L)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("pair.one must not be null");
    }
}

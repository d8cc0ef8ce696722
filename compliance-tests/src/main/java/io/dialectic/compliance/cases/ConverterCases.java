package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Attr;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Convert;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.GeneratedUuid;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Customer;
import io.dialectic.compliance.types.Celsius;
import io.dialectic.error.ModelException;
import io.dialectic.error.ValidationException;
import io.dialectic.spi.Feature;
import io.dialectic.type.AttributeConverter;
import io.dialectic.type.LogicalType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attributes of types of the application's own: converters, enums, contributed types, generated UUIDs. */
public final class ConverterCases {
    /** Made by the suite. */
    public ConverterCases() {}

    @Case({"C35", "C41", "A8"})
    public void aConverterMakesWhatTheColumnHolds(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        Customer made = customers.create(
                v -> v.set(Customer::name).to("Ann").set(Customer::tags).to(Set.of("b", "a")));
        customers.create(v -> v.set(Customer::name).to("Bob"));
        assertThat(customers.findByPk(made.id()).orElseThrow().tags()).isEqualTo(Set.of("a", "b"));
        assertThat(t.database()
                        .sql("SELECT tags FROM customers WHERE name = 'Ann'")
                        .list(Tags.class))
                .containsExactly(new Tags("a,b"));
        assertThat(customers.where(Customer::tags).eq(Set.of("a", "b")).count()).isEqualTo(1);
        assertThat(customers
                        .where(Customer::tags)
                        .in(List.of(Set.of("x"), Set.of("b", "a")))
                        .count())
                .isEqualTo(1);
        assertThat(customers.where(Customer::tags).isNull().count()).isEqualTo(1);
        customers
                .where(Customer::name)
                .eq("Ann")
                .update(v -> v.set(Customer::tags).to(Set.of()));
        assertThat(customers.findByPk(made.id()).orElseThrow().tags()).isEmpty();
    }

    /** A column as it is. */
    public record Tags(@Nullable String tags) {}

    @Case({"C1", "C40"})
    public void theColumnsLimitsHoldForConvertedValues(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        assertThatThrownBy(() -> customers.create(
                        v -> v.set(Customer::name).to("Ann").set(Customer::tags).to(Set.of("x".repeat(256)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("tags")
                .hasMessageContaining("at most 255 characters");
        assertThatThrownBy(() -> customers.create(
                        v -> v.set(Customer::name).to("Ann").set(Customer::age).to((short) -1)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("from 0 to 65535");
    }

    @Case({"C23", "A22", "D16"})
    public void enumsAreKeptByTheTextsTheyDeclare(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        Customer made = customers.create(v -> v.set(Customer::name)
                .to("Ann")
                .set(Customer::mood)
                .to(Customer.Mood.HAPPY)
                .set(Customer::level)
                .to(Customer.Level.HIGH));
        assertThat(customers.findByPk(made.id())).contains(made);
        assertThat(t.database().sql("SELECT mood, level FROM customers").list(Kept.class))
                .containsExactly(new Kept("über-glücklich", "HIGH"));
        assertThat(customers.where(Customer::mood).eq(Customer.Mood.HAPPY).count())
                .isEqualTo(1);
        assertThat(customers
                        .where(Customer::mood)
                        .in(List.of(Customer.Mood.values()))
                        .count())
                .isEqualTo(1);
        assertThat(customers.where(Customer::level).eq(Customer.Level.LOW).count())
                .isZero();
        assertThat(customers.create(v -> v.set(Customer::name).to("Bob")).level())
                .isEqualTo(Customer.Level.LOW);
    }

    /** Columns as they are. */
    public record Kept(String mood, String level) {}

    @Case({"C21", "A11", "I14"})
    public void uuidsAreMadeForNewRowsAndAscend(Subject t) {
        Model<Customer> customers = t.fresh(Customer.class);
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String name = "c" + i;
            UUID id = customers.create(v -> v.set(Customer::name).to(name)).id();
            assertThat(id).isNotNull();
            made.add(id);
        }
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(made.stream().map(UUID::toString).toList()).isSorted().doesNotHaveDuplicates();
        UUID given = new UUID(1, Long.MIN_VALUE);
        assertThat(customers
                        .create(v -> v.set(Customer::id)
                                .to(given)
                                .set(Customer::name)
                                .to("own"))
                        .id())
                .isEqualTo(given);
    }

    /** A key of random UUIDs made by the database. */
    @Table("random_keys")
    public record RandomKey(
            @Id @GeneratedUuid(version = 4, byDatabase = true) @Nullable
            UUID id,

            @Nullable String name) {}

    @Case({"C21", "A11", "I14"})
    @Requires(Feature.UUID_V4_DEFAULT)
    public void theDatabaseMakesRandomUuids(Subject t) {
        Model<RandomKey> keys = t.needs(() -> t.database().model(RandomKey.class));
        t.own(keys);
        t.database().sql("INSERT INTO random_keys (name) VALUES ('a')").execute();
        t.database().sql("INSERT INTO random_keys (name) VALUES ('b')").execute();
        assertThat(keys.findAll())
                .hasSize(2)
                .allMatch(key -> key.id() != null && key.id().version() == 4);
    }

    /** A key of ascending UUIDs made by the database. */
    @Table("time_keys")
    public record TimeKey(
            @Id @GeneratedUuid(byDatabase = true) @Nullable UUID id,
            @Nullable String name) {}

    @Case({"C21", "A11", "I14"})
    @Requires(Feature.UUID_V7_DEFAULT)
    public void theDatabaseMakesAscendingUuids(Subject t) {
        Model<TimeKey> keys = t.needs(() -> t.database().model(TimeKey.class));
        t.own(keys);
        TimeKey made = keys.create(v -> v.set(TimeKey::name).to("a"));
        assertThat(made.id()).isNotNull();
        assertThat(made.id().version()).isEqualTo(7);
        assertThat(keys.findByPk(made.id())).contains(made);
    }

    @Case({"C35", "C34", "C46"})
    public void aContributorAddsATypeToEveryDatabase(Subject t) {
        Model<Row> model = t.database()
                .define(
                        "temperatures",
                        d -> d.id("id").attribute("v", LogicalType.other("celsius"), Celsius.class, c -> c));
        t.own(model);
        Attr<Row, Celsius> v = Attr.named("v");
        model.create(values -> values.set(v).to(new Celsius(21.5)));
        assertThat(model.findAll().get(0).get("v")).isEqualTo(new Celsius(21.5));
        assertThat(model.where(v).gt(new Celsius(20)).count()).isEqualTo(1);
    }

    /** A column type in the database's own words, converted. */
    @Table("worded")
    public record Worded(
            @Id @Generated @Nullable Long id,

            @Column(storage = "VARCHAR(7)") @Convert(Reversed.class) @Nullable
            StringBuilder text) {}

    /** Text backwards. */
    public static final class Reversed implements AttributeConverter<StringBuilder, String> {
        @Override
        public String toColumn(StringBuilder value) {
            return new StringBuilder(value).reverse().toString();
        }

        @Override
        public StringBuilder toAttribute(String held) {
            return new StringBuilder(held).reverse();
        }
    }

    @Case({"C34", "C35"})
    public void aColumnTypeInTheDatabasesOwnWords(Subject t) {
        Model<Worded> model = t.fresh(Worded.class);
        model.create(v -> v.set(Worded::text).to(new StringBuilder("abc")));
        assertThat(model.findAll().get(0).text()).hasToString("abc");
        assertThat(t.database().sql("SELECT text FROM worded").list(Text.class)).containsExactly(new Text("cba"));
    }

    /** A column as it is. */
    public record Text(String text) {}

    /** Wrongly declared. */
    public record WrongConverter(
            @Id Long id, @Convert(Reversed.class) Integer number) {}

    /** Wrongly declared. */
    public record WrongUuid(@Id @GeneratedUuid Long id) {}

    /** Wrongly declared. */
    public record WrongDefault(
            @Id Long id, @Default("yesterday") LocalDate day) {}

    /** Wrongly declared. */
    public record WrongSign(
            @Id Long id, @Column(unsigned = true) String text) {}

    /** Wrongly declared. */
    public record WrongClass(@Id Long id, Thread thread) {}

    @Case({"A8", "C35", "C45"})
    public void wrongDeclarationsAreRefusedByName(Subject t) {
        assertThatThrownBy(() -> t.database().model(WrongConverter.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WrongConverter.number")
                .hasMessageContaining("AttributeConverter<Integer");
        assertThatThrownBy(() -> t.database().model(WrongUuid.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("must be a UUID");
        assertThatThrownBy(() -> t.database().model(WrongDefault.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WrongDefault.day has the default 'yesterday'");
        assertThatThrownBy(() -> t.database().model(WrongSign.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WrongSign.text is unsigned and no integer");
        assertThatThrownBy(() -> t.database().model(WrongClass.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WrongClass.thread")
                .hasMessageContaining("@Convert");
    }
}

package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.QueryException;
import io.dialectic.error.ValidationException;
import io.dialectic.spi.Fact;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import io.dialectic.type.NaturalTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every logical type by a table of values: written, read back and compared. A new type is a row. */
public final class TypeTableCases {
    /** Made by the suite. */
    public TypeTableCases() {}

    /** Writes a value, reads it back, and finds it where the type has an equality. */
    static void isKept(Database database, Model<Row> model, TypedValue row) {
        model.create(v -> v.set(TypedValue.ID).to(1));
        model.create(v -> v.set(TypedValue.ID).to(2).set(TypedValue.VALUE).to(row.value()));
        Row read = model.findByPk(2).orElseThrow();
        assertThat(elements(read.get("v"))).isEqualTo(elements(row.value()));
        assertThat(model.findByPk(1).orElseThrow().get("v")).isNull();
        assertThat(model.where(TypedValue.VALUE).isNotNull().count()).isEqualTo(1);
        if (row.type().comparable()) {
            assertThat(model.where(TypedValue.VALUE).eq(row.value()).count()).isEqualTo(1);
            assertThat(model.where(TypedValue.VALUE)
                            .in(List.of(row.value(), row.value(), row.value()))
                            .count())
                    .isEqualTo(1);
        } else {
            assertThatThrownBy(
                            () -> model.where(TypedValue.VALUE).eq(row.value()).count())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("cannot be compared");
        }
    }

    /** Lists as arrays, whose elements are compared by what they hold. */
    private static @Nullable Object elements(@Nullable Object value) {
        return value instanceof List<?> list ? list.toArray() : value;
    }

    private static void isKept(Subject t, TypedValue row) {
        Model<Row> model = t.needs(() -> TypedValue.model(t.database(), row.type(), c -> c));
        t.own(model);
        isKept(t.database(), model, row);
    }

    /** The same, and as a default that the database gives. */
    private static void isKeptAndDefault(Subject t, TypedValue row) {
        isKept(t, row);
        Model<Row> model = t.database()
                .define(
                        TypedValue.table(row.type()) + "_default",
                        d -> d.integer("id", ModelBuilder.Column::primaryKey)
                                .attribute(
                                        "v",
                                        row.type(),
                                        NaturalTypes.javaType(row.type()),
                                        c -> c.defaultValue(row.value())));
        t.own(model);
        t.database()
                .sql("INSERT INTO " + TypedValue.table(row.type()) + "_default (id) VALUES (2)")
                .execute();
        assertThat(elements(model.findByPk(2).orElseThrow().get("v"))).isEqualTo(elements(row.value()));
    }

    /** The table of what every database holds. */
    public static List<TypedValue> everywhere() {
        return TypeTable.everywhere();
    }

    @Case({
        "C1", "C3", "C4", "C7", "C8", "C9", "C10", "C11", "C12", "C13", "C14", "C16", "C17", "C18", "C19", "C21", "C22",
        "C23", "C24", "C25", "C44", "C46", "PN25", "PN26"
    })
    @Each("everywhere")
    public void isReadAsItWasWritten(Subject t, TypedValue row) {
        isKept(t, row);
    }

    /** Values of types that have an order. */
    public static List<TypedValue> ordered() {
        return TypeTable.everywhere().stream()
                .filter(row -> switch (row.type().kind()) {
                    case TINYINT,
                            SMALLINT,
                            MEDIUMINT,
                            INTEGER,
                            BIGINT,
                            REAL,
                            DOUBLE,
                            DECIMAL,
                            DATE,
                            TIME,
                            LOCAL_DATE_TIME,
                            INSTANT,
                            DURATION,
                            YEAR,
                            BITS -> true;
                    case BINARY -> row.type().length() > 0;
                    default -> false;
                })
                .toList();
    }

    @Case({"C8", "C11", "C12", "C13", "C14", "C16", "C17", "C18", "C19", "C22", "C46"})
    @Each("ordered")
    public void isWithinItself(Subject t, TypedValue row) {
        Model<Row> model = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(model);
        model.create(v -> v.set(TypedValue.ID).to(1).set(TypedValue.VALUE).to(row.value()));
        assertThat(model.where(TypedValue.VALUE)
                        .between(row.value(), row.value())
                        .count())
                .isEqualTo(1);
        assertThat(model.where(TypedValue.VALUE).lt(row.value()).count()).isZero();
        assertThat(model.where(TypedValue.VALUE).gt(row.value()).count()).isZero();
        assertThat(model.where(TypedValue.VALUE)
                        .gte(row.value())
                        .where(TypedValue.VALUE)
                        .lte(row.value())
                        .count())
                .isEqualTo(1);
    }

    /** Case-insensitive texts. */
    public static List<TypedValue> caseInsensitiveTexts() {
        return TypeTable.caseInsensitiveTexts();
    }

    @Case("C5")
    @Requires(Feature.CASE_INSENSITIVE_TEXT)
    @Each("caseInsensitiveTexts")
    public void textIsFoundWithoutCase(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
        Model<Row> model = TypedValue.model(t.database(), row.type(), c -> c);
        String text = (String) row.value();
        assertThat(model.where(TypedValue.VALUE)
                        .eq(text.toUpperCase(Locale.ROOT))
                        .count())
                .isEqualTo(1);
        assertThat(model.where(TypedValue.VALUE)
                        .in(List.of("?", text.toLowerCase(Locale.ROOT)))
                        .count())
                .isEqualTo(1);
    }

    /** Unsigned 64-bit integers. */
    public static List<TypedValue> unsignedBigints() {
        return TypeTable.unsignedBigints();
    }

    @Case("C12")
    @Requires(Feature.UNSIGNED_BIGINT)
    @Each("unsignedBigints")
    public void unsignedBigint(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Amounts. */
    public static List<TypedValue> money() {
        return TypeTable.money();
    }

    @Case("C46")
    @Requires(Feature.MONEY)
    @Each("money")
    public void moneyIsKept(Subject t, TypedValue row) {
        Model<Row> model = t.needs(() -> TypedValue.model(t.database(), row.type(), c -> c));
        t.own(model);
        model.create(v -> v.set(TypedValue.ID).to(1).set(TypedValue.VALUE).to(row.value()));
        assertThat((BigDecimal) model.findByPk(1).orElseThrow().get("v"))
                .isEqualByComparingTo((BigDecimal) row.value());
        assertThat(model.where(TypedValue.VALUE).eq(row.value()).count()).isEqualTo(1);
        assertThat(model.where(TypedValue.VALUE).in(List.of(row.value())).count())
                .isEqualTo(1);
    }

    /** Times with an offset. */
    public static List<TypedValue> offsetTimes() {
        return TypeTable.offsetTimes();
    }

    @Case({"C17", "C46", "PN25"})
    @Requires(Feature.OFFSET_DATE_TIME)
    @Each("offsetTimes")
    public void timeKeepsItsOffset(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Documents. */
    public static List<TypedValue> xml() {
        return TypeTable.xml();
    }

    @Case("C46")
    @Requires(Feature.XML)
    @Each("xml")
    public void xmlIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Lists. */
    public static List<TypedValue> arrays() {
        return TypeTable.arrays();
    }

    @Case("C27")
    @Requires(Feature.ARRAYS)
    @Each("arrays")
    public void listIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Ranges. */
    public static List<TypedValue> ranges() {
        return TypeTable.ranges();
    }

    @Case("C28")
    @Requires(Feature.RANGES)
    @Each("ranges")
    public void rangeIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Texts by name. */
    public static List<TypedValue> hstores() {
        return TypeTable.hstores();
    }

    @Case("C26")
    @Requires(Feature.HSTORE)
    @Each("hstores")
    public void textsByNameAreKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Hosts. */
    public static List<TypedValue> hosts() {
        return TypeTable.hosts();
    }

    @Case({"C29", "C46"})
    @Requires(Feature.INET)
    @Each("hosts")
    public void hostIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Networks. */
    public static List<TypedValue> networks() {
        return TypeTable.networks();
    }

    @Case("C29")
    @Requires(Feature.CIDR)
    @Each("networks")
    public void networkIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Hardware addresses. */
    public static List<TypedValue> hardwareAddresses() {
        return TypeTable.hardwareAddresses();
    }

    @Case({"C29", "C30"})
    @Requires(Feature.MAC_ADDRESSES)
    @Each("hardwareAddresses")
    public void hardwareAddressIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Shapes. */
    public static List<TypedValue> shapes() {
        return TypeTable.shapes();
    }

    @Case("C31")
    @Requires(Feature.GEOMETRY)
    @Each("shapes")
    public void shapeIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Shapes on the globe. */
    public static List<TypedValue> globeShapes() {
        return TypeTable.globeShapes();
    }

    @Case("C32")
    @Requires(Feature.GEOGRAPHY)
    @Each("globeShapes")
    public void shapeOnTheGlobeIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Vectors. */
    public static List<TypedValue> vectors() {
        return TypeTable.vectors();
    }

    @Case("C46")
    @Requires(Feature.VECTORS)
    @Each("vectors")
    public void vectorIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** Texts for search. */
    public static List<TypedValue> searchTexts() {
        return TypeTable.searchTexts();
    }

    @Case("C6")
    @Requires(Feature.TEXT_SEARCH)
    @Each("searchTexts")
    public void textForSearchIsKept(Subject t, TypedValue row) {
        isKeptAndDefault(t, row);
    }

    /** What is no number, with the kinds that might hold it. */
    public static List<TypedValue> specials() {
        return List.of(
                new TypedValue(LogicalType.of(Kind.DOUBLE), Double.NaN),
                new TypedValue(LogicalType.of(Kind.DOUBLE), Double.POSITIVE_INFINITY),
                new TypedValue(LogicalType.of(Kind.DOUBLE), Double.NEGATIVE_INFINITY),
                new TypedValue(LogicalType.of(Kind.REAL), Float.NaN),
                new TypedValue(LogicalType.of(Kind.REAL), Float.POSITIVE_INFINITY),
                new TypedValue(LogicalType.of(Kind.REAL), Float.NEGATIVE_INFINITY));
    }

    @Case({"C13", "C14"})
    @Each("specials")
    public void whatIsNoNumberIsKeptOrRefused(Subject t, TypedValue row) {
        Model<Row> model = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(model);
        boolean infinite = Double.isInfinite(((Number) row.value()).doubleValue());
        if (t.is(Fact.FloatingSpecials.ALL) || infinite && t.is(Fact.FloatingSpecials.INFINITIES)) {
            isKept(t.database(), model, row);
        } else {
            long sent = t.statements(() -> {
                assertThatThrownBy(() -> model.create(v ->
                                v.set(TypedValue.ID).to(1).set(TypedValue.VALUE).to(row.value())))
                        .isInstanceOf(ValidationException.class)
                        .hasMessageContaining("v must");
                assertThatThrownBy(() ->
                                model.where(TypedValue.VALUE).eq(row.value()).count())
                        .isInstanceOf(QueryException.class);
            });
            assertThat(sent).isZero();
        }
    }

    @Case("C14")
    public void theSignOfZeroIsAsDeclared(Subject t) {
        Model<Row> model = TypedValue.model(t.database(), LogicalType.of(Kind.DOUBLE), c -> c);
        t.own(model);
        model.create(v -> v.set(TypedValue.ID).to(1).set(TypedValue.VALUE).to(-0.0));
        Object read = model.findByPk(1).orElseThrow().get("v");
        assertThat(read).isEqualTo(t.is(Fact.NegativeZero.KEPT) ? -0.0 : 0.0);
        assertThat(model.where(TypedValue.VALUE).eq(0.0).count()).isEqualTo(1);
    }
}

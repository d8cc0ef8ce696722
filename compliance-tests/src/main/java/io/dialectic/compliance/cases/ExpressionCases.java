package io.dialectic.compliance.cases;

import static io.dialectic.Aggregates.avg;
import static io.dialectic.Aggregates.count;
import static io.dialectic.Aggregates.countDistinct;
import static io.dialectic.Aggregates.countIf;
import static io.dialectic.Aggregates.max;
import static io.dialectic.Aggregates.min;
import static io.dialectic.Aggregates.sum;
import static io.dialectic.Aggregates.sumAsLong;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.abs;
import static io.dialectic.Functions.ceil;
import static io.dialectic.Functions.coalesce;
import static io.dialectic.Functions.concat;
import static io.dialectic.Functions.dividedBy;
import static io.dialectic.Functions.floor;
import static io.dialectic.Functions.greatest;
import static io.dialectic.Functions.least;
import static io.dialectic.Functions.left;
import static io.dialectic.Functions.length;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.minus;
import static io.dialectic.Functions.mod;
import static io.dialectic.Functions.negated;
import static io.dialectic.Functions.nullIf;
import static io.dialectic.Functions.plus;
import static io.dialectic.Functions.position;
import static io.dialectic.Functions.power;
import static io.dialectic.Functions.replace;
import static io.dialectic.Functions.right;
import static io.dialectic.Functions.round;
import static io.dialectic.Functions.sign;
import static io.dialectic.Functions.sqrt;
import static io.dialectic.Functions.substring;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.trim;
import static io.dialectic.Functions.trimEnd;
import static io.dialectic.Functions.trimStart;
import static io.dialectic.Functions.truth;
import static io.dialectic.Functions.upper;
import static io.dialectic.Functions.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Case;
import io.dialectic.Expr;
import io.dialectic.Model;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Sample;
import io.dialectic.spi.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computed values: functions of text and numbers, choices and aggregates, read and tested. */
public final class ExpressionCases {
    /** Made by the suite. */
    public ExpressionCases() {}

    /** An expression over the one sample, and what it is. */
    public record Is(
            String words,
            Expr<Sample, ?> expression,
            @Nullable Object value) {
        @Override
        public String toString() {
            return words;
        }
    }

    static <V> Is is(String words, Expr<Sample, V> expression, @Nullable V value) {
        return new Is(words, expression, value);
    }

    private static Expr<Sample, String> text() {
        return attr(Sample::string);
    }

    private static Expr<Sample, Integer> number() {
        return attr(Sample::number);
    }

    private static Expr<Sample, BigDecimal> amount() {
        return attr(Sample::amount);
    }

    /** The table. */
    public static List<Is> texts() {
        Expr<Sample, String> none = attr(Sample::text);
        return List.of(
                is("lower", lower(value("AbC")), "abc"),
                is("upper", upper(value("abc")), "ABC"),
                is("lower of null", lower(none), null),
                is("trim", trim(text()), "aÑb Añb"),
                is("trimStart", trimStart(text()), "aÑb Añb "),
                is("trimEnd", trimEnd(text()), "  aÑb Añb"),
                is("length in characters, blanks too", length(text()), 10),
                is("length of nothing", length(value("")), 0),
                is("length of null", length(none), null),
                is("substring", substring(text(), 3, 3), "aÑb"),
                is("substring beyond the end", substring(text(), 7, 100), "Añb "),
                is("substring behind the end", substring(text(), 50, 2), ""),
                is("left", left(trim(text()), 2), "aÑ"),
                is("right", right(trim(text()), 2), "ñb"),
                is("left of more than there is", left(value("ab"), 5), "ab"),
                is("right of more than there is", right(value("ab"), 5), "ab"),
                is("concat of two", concat(trim(text()), "!"), "aÑb Añb!"),
                is("concat of three", concat(value("a"), value("b"), value("c")), "abc"),
                is("concat with null is null", concat(text(), none), null),
                is("concat of a hostile text", concat(value("a"), "' || 'x"), "a' || 'x"),
                is("replace", replace(value("a-b-c"), "-", "+"), "a+b+c"),
                is("replace by nothing", replace(value("a-b-c"), "-", ""), "abc"),
                is("replace what is not there", replace(value("abc"), "x", "y"), "abc"),
                is("position", position("b", value("abcb")), 2),
                is("position of what is not there", position("x", value("abc")), 0),
                is("functions within functions", length(upper(trim(text()))), 7),
                is("coalesce to a value", coalesce(none, "none"), "none"),
                is("coalesce of what is there", coalesce(trim(text()), "none"), "aÑb Añb"),
                is("coalesce of three", coalesce(none, none, value("c")), "c"),
                is("coalesce of nulls", coalesce(none, none), null),
                is("nullIf equal", nullIf(value("a"), "a"), null),
                is("nullIf different", nullIf(value("a"), "b"), "a"),
                is("greatest text", greatest(value("a"), value("b")), "b"));
    }

    /** The table. */
    public static List<Is> numbers() {
        Expr<Sample, Integer> none = attr(Sample::number);
        return List.of(
                is("plus a value", plus(number(), 3), -4),
                is("plus an expression", plus(number(), number()), -14),
                is("minus", minus(number(), 3), -10),
                is("minus within minus keeps its parentheses", minus(number(), minus(number(), 1)), 1),
                is("times", times(number(), -2), 14),
                is("times of a sum keeps its parentheses", times(plus(number(), 1), 2), -12),
                is("whole division is cut towards zero", dividedBy(number(), 2), -3),
                is("mod has the sign of the dividend", mod(number(), 4), -3),
                is("negated", negated(number()), 7),
                is("abs", abs(number()), 7),
                is("sign of a negative", sign(number()), -1),
                is("sign of a positive decimal", sign(amount()), 1),
                is("sign of zero", sign(plus(number(), 7)), 0),
                is("greatest", greatest(number(), value(3)), 3),
                is("least", least(number(), value(3)), -7),
                is("greatest with null is null", greatest(attr(Sample::small), value((short) 3)), null),
                is("plus with null is null", plus(attr(Sample::small), (short) 3), null),
                is("64 bits", plus(attr(Sample::big), 1L), 9_000_000_000_000_000_001L),
                is("power", power(number(), 2), 49.0),
                is("square root", sqrt(value(6.25)), 2.5),
                is("a condition as a value", truth(number().lt(0)), true),
                is("a condition that does not hold", truth(number().gt(0)), false),
                is("an unknown condition is null", truth(attr(Sample::small).gt((short) 0)), null),
                is("coalesce of an unknown number", coalesce(attr(Sample::small), (short) 5), (short) 5),
                is(
                        "case",
                        Case.when(number().gt(0), "plus")
                                .when(number().lt(0), "minus")
                                .otherwise("zero"),
                        "minus"),
                is(
                        "case, otherwise",
                        Case.<Sample, Integer>when(number().gt(0), 1).otherwise(number()),
                        -7),
                is("case, none", Case.<Sample, Integer>when(number().gt(0), 1).otherwiseNull(), null),
                is(
                        "case of expressions",
                        Case.<Sample, Integer>when(number().lt(0), negated(number()))
                                .otherwise(none),
                        7));
    }

    /** The table. */
    public static List<Is> decimals() {
        return List.of(
                is("decimal plus", plus(amount(), new BigDecimal("0.125")), new BigDecimal("2.625")),
                is("decimal times", times(amount(), new BigDecimal("2")), new BigDecimal("5.000")),
                is("decimal division", round(dividedBy(amount(), new BigDecimal("4")), 3), new BigDecimal("0.625")),
                is("decimal mod", mod(amount(), new BigDecimal("1")), new BigDecimal("0.500")),
                is("decimal plus a whole number", plus(amount(), new BigDecimal("1")), new BigDecimal("3.5")),
                is(
                        "decimal times one of more digits",
                        times(amount(), new BigDecimal("1.2345678")),
                        new BigDecimal("3.0864195")),
                is("decimal or a whole number", coalesce(amount(), BigDecimal.ZERO), new BigDecimal("2.5")),
                is("round", round(amount(), 0), new BigDecimal("3")),
                is("round of a negative", round(negated(amount()), 0), new BigDecimal("-3")),
                is("floor", floor(negated(amount())), new BigDecimal("-3")),
                is("ceil", ceil(negated(amount())), new BigDecimal("-2")));
    }

    private static Model<Sample> one(Subject t) {
        Model<Sample> samples = t.fresh(Sample.class);
        samples.create(v -> v.set(Sample::string)
                .to("  aÑb Añb ")
                .set(Sample::number)
                .to(-7)
                .set(Sample::big)
                .to(9_000_000_000_000_000_000L)
                .set(Sample::amount)
                .to(new BigDecimal("2.5")));
        return samples;
    }

    @io.dialectic.compliance.Case({"I1", "I7", "H29", "PN38"})
    @Each("texts")
    public void textIsComputed(Subject t, Is row) {
        read(one(t), row);
    }

    @io.dialectic.compliance.Case("I1")
    public void lettersBeyondAsciiChangeCaseAsTheProfileSays(Subject t) {
        boolean all = t.is(Fact.CaseMapping.ALL_LETTERS);
        assertThat(one(t).select(lower(value("Ñ")))).containsExactly(all ? "ñ" : "Ñ");
        assertThat(one(t).select(upper(value("ñ")))).containsExactly(all ? "Ñ" : "ñ");
    }

    @io.dialectic.compliance.Case({"I1", "I15", "PN38"})
    @Each("numbers")
    public void numbersAreComputed(Subject t, Is row) {
        read(one(t), row);
    }

    @io.dialectic.compliance.Case({"I1", "PN26"})
    @Each("decimals")
    public void decimalsAreComputed(Subject t, Is row) {
        List<?> values = one(t).select(row.expression());
        assertThat((BigDecimal) Objects.requireNonNull(values.get(0)))
                .isEqualByComparingTo((BigDecimal) Objects.requireNonNull(row.value()));
    }

    private static void read(Model<Sample> samples, Is row) {
        List<? extends @Nullable Object> values = samples.select(row.expression());
        assertThat(values).hasSize(1);
        assertThat((Object) values.get(0)).isEqualTo(row.value());
    }

    @io.dialectic.compliance.Case({"F7", "F8", "PN26"})
    public void aggregatesOfAllRows(Subject t) {
        Library library = Library.of(t);
        var age = attr(Author::age);
        assertThat(library.authors.select(count())).containsExactly(6L);
        assertThat(library.authors.select(count(age))).containsExactly(5L);
        assertThat(library.authors.select(countDistinct(age))).containsExactly(4L);
        assertThat(library.authors.select(sum(age)).get(0)).isEqualByComparingTo("187");
        assertThat(library.authors.select(sumAsLong(age))).containsExactly(187L);
        assertThat(library.authors.select(avg(age))).containsExactly(37.4);
        assertThat(library.authors.select(min(age))).containsExactly(25);
        assertThat(library.authors.select(max(age))).containsExactly(60);
        assertThat(library.authors.select(countIf(age.gt(30)))).containsExactly(3L);
        assertThat(library.authors.select(sumAsLong(age).distinct())).containsExactly(162L);
        assertThat(library.authors.select(sumAsLong(age).filter(age.lt(30)))).containsExactly(50L);
    }
}

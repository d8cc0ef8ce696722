package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Aggregates;
import io.dialectic.Attr;
import io.dialectic.Cond;
import io.dialectic.Expr;
import io.dialectic.JsonPath;
import io.dialectic.Lists;
import io.dialectic.Model;
import io.dialectic.Ranges;
import io.dialectic.Row;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.Range;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values inside documents, lists and ranges. */
public final class DocumentCases {
    private static final String DOCUMENT = """
        {"name": "Ada", "age": 36, "height": 1.5, "member": true, "guest": false, "nothing": null, "big": 9007199254740993,
         "tags": ["a", "b", "c"], "address": {"city": "London", "lines": ["1", "2"]}, "people": [{"n": "x"}, {"n": "y"}],
         "quoted": "it's \\"so\\"", "a.b": "dotted", "with space": "spaced", "$": "dollar", "empty": "", "none": [],
         "text number": "12", "négatif": -7}
        """;

    /** Made by the suite. */
    public DocumentCases() {}

    private static final Attr<Row, Json> DATA = Attr.named("data");

    private static JsonPath<Row> root() {
        return JsonPath.of(DATA);
    }

    private static Model<Row> documents(Subject t) {
        Model<Row> documents = t.database()
                .define(
                        "documents",
                        m -> m.id("id").attribute("data", LogicalType.of(LogicalType.Kind.JSON), Json.class, c -> c));
        t.own(documents);
        documents.create(v -> v.set(DATA).to(Json.of(DOCUMENT)));
        return documents;
    }

    /** A place in the document and what is read there. */
    public record At(
            String words, Expr<Row, ?> value, @Nullable Object result) {
        @Override
        public String toString() {
            return words;
        }
    }

    private static <V> At at(String words, @Nullable V result, Function<JsonPath<Row>, Expr<Row, V>> read) {
        return new At(words, read.apply(root()), result);
    }

    /** The table. */
    public static List<At> places() {
        return List.of(
                at("a string", "Ada", p -> p.key("name").text()),
                at("an empty string", "", p -> p.key("empty").text()),
                at("a string with quotes", "it's \"so\"", p -> p.key("quoted").text()),
                at("a number as text", "36", p -> p.key("age").text()),
                at("a boolean as text", "true", p -> p.key("member").text()),
                at("a false boolean as text", "false", p -> p.key("guest").text()),
                at("JSON's null as text", null, p -> p.key("nothing").text()),
                at("what is not there as text", null, p -> p.key("missing").text()),
                at("a whole number", 36L, p -> p.key("age").wholeNumber()),
                at("a negative whole number", -7L, p -> p.key("négatif").wholeNumber()),
                at(
                        "a whole number that no double holds",
                        9_007_199_254_740_993L,
                        p -> p.key("big").wholeNumber()),
                at("a number cut to a whole one", 1L, p -> p.key("height").wholeNumber()),
                at(
                        "a string is no whole number",
                        null,
                        p -> p.key("text number").wholeNumber()),
                at("a boolean is no whole number", null, p -> p.key("member").wholeNumber()),
                at("a number", 1.5, p -> p.key("height").number()),
                at("a whole number in floating point", 36.0, p -> p.key("age").number()),
                at("a name is no number", null, p -> p.key("name").number()),
                at("what is not there is no number", null, p -> p.key("missing").number()),
                at("a boolean", true, p -> p.key("member").bool()),
                at("a false boolean", false, p -> p.key("guest").bool()),
                at("a number is no boolean", null, p -> p.key("age").bool()),
                at("JSON's null is no boolean", null, p -> p.key("nothing").bool()),
                at("an element", "b", p -> p.key("tags").element(1).text()),
                at(
                        "an element beyond the end",
                        null,
                        p -> p.key("tags").element(3).text()),
                at("a key of an array", null, p -> p.key("tags").key("name").text()),
                at("a key within", "London", p -> p.key("address").key("city").text()),
                at(
                        "an element within",
                        "2",
                        p -> p.key("address").key("lines").element(1).text()),
                at(
                        "a key of an element",
                        "y",
                        p -> p.key("people").element(1).key("n").text()),
                at("a key of a string", null, p -> p.key("name").key("x").text()),
                at("a key with a point", "dotted", p -> p.key("a.b").text()),
                at("a key with a space", "spaced", p -> p.key("with space").text()),
                at("a key that is a dollar", "dollar", p -> p.key("$").text()),
                at(
                        "an object",
                        Json.of("{\"city\": \"London\", \"lines\": [\"1\", \"2\"]}"),
                        p -> p.key("address").json()),
                at(
                        "an array",
                        Json.of("[\"a\",\"b\",\"c\"]"),
                        p -> p.key("tags").json()),
                at("an empty array", Json.of("[]"), p -> p.key("none").json()),
                at(
                        "an object in an array",
                        Json.of("{\"n\": \"y\"}"),
                        p -> p.key("people").element(1).json()),
                at("a string is no document", null, p -> p.key("name").json()),
                at("JSON's null is no document", null, p -> p.key("nothing").json()),
                at(
                        "what is not there is no document",
                        null,
                        p -> p.key("missing").json()),
                at(
                        "a path into a document of a path",
                        "London",
                        p -> JsonPath.of(p.key("address").json()).key("city").text()),
                at("the length of an array", 3, p -> p.key("tags").length()),
                at("the length of an empty array", 0, p -> p.key("none").length()),
                at("an object has no length", null, p -> p.key("address").length()),
                at(
                        "what is not there has no length",
                        null,
                        p -> p.key("missing").length()));
    }

    @Case({"H6", "H8", "H50", "H51", "H52", "I9", "I13"})
    @Each("places")
    public void isRead(Subject t, At row) {
        List<? extends @Nullable Object> values = documents(t).select(row.value());
        assertThat(values).hasSize(1);
        assertThat((Object) values.get(0)).isEqualTo(row.result());
    }

    @Case({"H6", "H50", "H51", "I9"})
    @Each("places")
    @SuppressWarnings("unchecked")
    public void isTested(Subject t, At row) {
        Model<Row> documents = documents(t);
        Expr<Row, Object> value = (Expr<Row, Object>) row.value();
        assertThat(documents.where(value).eq(row.result()).count()).isEqualTo(1);
        assertThat(documents.where(value.eq(row.result()).not()).count()).isZero();
    }

    /** A condition and whether it holds. */
    public record Holds(String words, Cond<Row> condition, boolean holds) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The table. */
    public static List<Holds> presences() {
        return List.of(
                new Holds("a key is there", root().hasKey("name"), true),
                new Holds("a key is not there", root().hasKey("missing"), false),
                new Holds("JSON's null is there", root().hasKey("nothing"), true),
                new Holds("a key within", root().key("address").hasKey("city"), true),
                new Holds("an element is there", root().key("tags").element(2).isPresent(), true),
                new Holds("an element is missing", root().key("tags").element(3).isMissing(), true),
                new Holds("a key is missing", root().key("name").isMissing(), false),
                new Holds("any of some keys", root().hasAnyKey(List.of("missing", "age")), true),
                new Holds("any of missing keys", root().hasAnyKey(List.of("missing", "lost")), false),
                new Holds("any of no keys", root().hasAnyKey(List.of()), false),
                new Holds("all of some keys", root().hasAllKeys(List.of("name", "age")), true),
                new Holds("all of keys of which one is missing", root().hasAllKeys(List.of("name", "lost")), false),
                new Holds("all of no keys", root().hasAllKeys(List.of()), true),
                new Holds("a number is greater", root().key("age").number().gt(35.5), true),
                new Holds("a text is like", root().key("name").text().like("A%"), true),
                new Holds("a text is in", root().key("name").text().in("Bob", "Ada"), true));
    }

    @Case({"H26", "H51", "H54"})
    @Each("presences")
    public void keysAndElementsAreTested(Subject t, Holds row) {
        assertThat(documents(t).where(row.condition()).count()).isEqualTo(row.holds() ? 1 : 0);
    }

    /** The table. */
    public static List<Holds> parts() {
        return List.of(
                new Holds("an object with one of its keys", root().contains(Json.of("{\"age\": 36}")), true),
                new Holds("another value", root().contains(Json.of("{\"age\": 37}")), false),
                new Holds("an object within", root().contains(Json.of("{\"address\": {\"city\": \"London\"}}")), true),
                new Holds("an element of an array", root().contains(Json.of("{\"tags\": [\"b\"]}")), true),
                new Holds("what is no element", root().contains(Json.of("{\"tags\": [\"z\"]}")), false),
                new Holds("itself", root().contains(Json.of(DOCUMENT)), true),
                new Holds("within itself", root().containedIn(Json.of(DOCUMENT)), true),
                new Holds("within less", root().containedIn(Json.of("{\"age\": 36}")), false),
                new Holds(
                        "a part of what is at a path",
                        JsonPath.of(root().key("address").json()).contains(Json.of("{\"city\": \"London\"}")),
                        true),
                new Holds(
                        "no part of what is at a path",
                        JsonPath.of(root().key("address").json()).contains(Json.of("{\"city\": \"Paris\"}")),
                        false));
    }

    @Case({"H23", "H24", "H54"})
    @Each("parts")
    @Requires(Feature.JSON_CONTAINMENT)
    public void documentsContainOthers(Subject t, Holds row) {
        Model<Row> documents = documents(t);
        assertThat(t.needs(() -> documents.where(row.condition()).count())).isEqualTo(row.holds() ? 1 : 0);
    }

    /** Keys that break paths put together by hand. */
    public static List<String> hostileKeys() {
        return List.of(
                "' OR '1'='1",
                "\"",
                "a\"b",
                "\\",
                "a\\\"b",
                "').x",
                "$.name",
                "name",
                "a\", \"b",
                "}",
                "{1}",
                "[0]",
                "*",
                "**",
                "a.b",
                "?",
                ":x",
                "#>>",
                "🙂",
                "\n");
    }

    @Case({"H6", "H50", "AA1", "AA6", "PN17"})
    @Each("hostileKeys")
    public void aKeyIsAKeyWhateverIsInIt(Subject t, String key) {
        Model<Row> documents = documents(t);
        String other = key + "x";
        documents.create(v -> v.set(DATA).to(Json.of("{" + quoted(key) + ": \"found\", " + quoted(other) + ": 1}")));
        Expr<Row, String> found = root().key(key).text();
        assertThat(documents.where(found).eq("found").count()).isEqualTo(1);
        assertThat(documents.where(root().hasKey(other)).count()).isEqualTo(1);
        assertThat(documents.count()).isEqualTo(2);
    }

    private static String quoted(String key) {
        return '"' + key.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    @Case({"H52", "J8", "J9"})
    public void documentsAreOrderedAndGroupedByWhatIsInThem(Subject t) {
        Model<Row> documents = documents(t);
        for (int i = 1; i <= 4; i++) {
            String data =
                    "{\"name\": \"n" + i + "\", \"age\": " + (i * 37 % 50) + ", \"member\": " + (i % 2 == 0) + "}";
            documents.create(v -> v.set(DATA).to(Json.of(data)));
        }
        assertThat(documents
                        .orderBy(root().key("age").number())
                        .select(root().key("name").text()))
                .containsExactly("n3", "n2", "Ada", "n1", "n4");
        assertThat(documents
                        .groupBy(root().key("member").bool())
                        .orderBy(Aggregates.<Row>count())
                        .select(Aggregates.<Row>count()))
                .containsExactly(2L, 3L);
    }

    @Case({"AB1"})
    public void allPathsOfOneKindHaveOnePlan(Subject t) {
        Model<Row> documents = documents(t);
        documents.where(root().key("name").text()).eq("Ada").count();
        long misses = t.database().planCache().misses();
        assertThat(documents
                        .where(root().key("address").key("city").text())
                        .eq("London")
                        .count())
                .isEqualTo(1);
        assertThat(t.database().planCache().misses()).isEqualTo(misses);
    }

    @Case({"H6"})
    public void aPathLeadsIntoDocumentsOnly(Subject t) {
        Model<Row> plain = t.database().define("plain", m -> m.id("id").string("data", 20));
        t.own(plain);
        assertThat(t.statements(() -> assertThatThrownBy(
                                () -> plain.select(root().key("x").text()))
                        .isInstanceOfSatisfying(
                                QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPERAND))))
                .isZero();
    }

    private static final Attr<Row, List<Integer>> NUMBERS = Attr.named("numbers");
    private static final Attr<Row, Range<Integer>> SPAN = Attr.named("span");

    /** The table: the numbers are 1, 2, 3. */
    public static List<Holds> listTests() {
        return List.of(
                new Holds("contains some", Lists.containsAll(NUMBERS, List.of(1, 3)), true),
                new Holds("contains others", Lists.containsAll(NUMBERS, List.of(1, 4)), false),
                new Holds("contains nothing", Lists.containsAll(NUMBERS, List.of()), true),
                new Holds("contained in more", Lists.containedIn(NUMBERS, List.of(1, 2, 3, 4)), true),
                new Holds("contained in less", Lists.containedIn(NUMBERS, List.of(1, 2)), false),
                new Holds("overlaps", Lists.overlaps(NUMBERS, List.of(3, 4)), true),
                new Holds("does not overlap", Lists.overlaps(NUMBERS, List.of(4, 5)), false),
                new Holds("overlaps itself", Lists.overlaps(NUMBERS, (Expr<Row, List<Integer>>) NUMBERS), true),
                new Holds("equals", NUMBERS.eq(List.of(1, 2, 3)), true),
                new Holds("equals in another order", NUMBERS.eq(List.of(3, 2, 1)), false));
    }

    @Case({"H1", "H22", "H23", "H24"})
    @Each("listTests")
    @Requires(Feature.ARRAYS)
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void listsAreTested(Subject t, Holds row) {
        LogicalType type = LogicalType.array(LogicalType.of(LogicalType.Kind.INTEGER));
        Model<Row> rows = t.needs(() ->
                t.database().define("lists", m -> m.id("id").attribute("numbers", type, (Class) List.class, c -> c)));
        t.own(rows);
        rows.create(v -> v.set(NUMBERS).to(List.of(1, 2, 3)));
        assertThat(rows.where(row.condition()).count()).isEqualTo(row.holds() ? 1 : 0);
    }

    /** The table: the range is 10 to 19. */
    public static List<Holds> rangeTests() {
        return List.of(
                new Holds("contains a range", Ranges.contains(SPAN, Range.halfOpen(12, 15)), true),
                new Holds("contains a value", Ranges.contains(SPAN, Range.closed(19, 19)), true),
                new Holds("does not contain its end", Ranges.contains(SPAN, Range.closed(20, 20)), false),
                new Holds("within", Ranges.within(SPAN, Range.halfOpen(0, 100)), true),
                new Holds("not within", Ranges.within(SPAN, Range.halfOpen(11, 100)), false),
                new Holds("overlaps", Ranges.overlaps(SPAN, Range.halfOpen(19, 30)), true),
                new Holds("does not overlap", Ranges.overlaps(SPAN, Range.halfOpen(20, 30)), false),
                new Holds("adjacent", Ranges.adjacent(SPAN, Range.halfOpen(20, 30)), true),
                new Holds("not adjacent", Ranges.adjacent(SPAN, Range.halfOpen(21, 30)), false),
                new Holds("before", Ranges.before(SPAN, Range.halfOpen(20, 30)), true),
                new Holds("not before", Ranges.before(SPAN, Range.halfOpen(19, 30)), false),
                new Holds("after", Ranges.after(SPAN, Range.halfOpen(0, 10)), true),
                new Holds("ends within", Ranges.endsWithin(SPAN, Range.halfOpen(0, 20)), true),
                new Holds("does not end within", Ranges.endsWithin(SPAN, Range.halfOpen(0, 19)), false),
                new Holds("begins within", Ranges.beginsWithin(SPAN, Range.halfOpen(10, 12)), true),
                new Holds("does not begin within", Ranges.beginsWithin(SPAN, Range.halfOpen(11, 12)), false));
    }

    @Case({"H22", "H23", "H24", "H25"})
    @Each("rangeTests")
    @Requires(Feature.RANGES)
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void rangesAreTested(Subject t, Holds row) {
        LogicalType type = LogicalType.range(LogicalType.of(LogicalType.Kind.INTEGER));
        Model<Row> rows = t.needs(() ->
                t.database().define("spans", m -> m.id("id").attribute("span", type, (Class) Range.class, c -> c)));
        t.own(rows);
        rows.create(v -> v.set(SPAN).to(Range.halfOpen(10, 20)));
        assertThat(rows.where(row.condition()).count()).isEqualTo(row.holds() ? 1 : 0);
    }
}

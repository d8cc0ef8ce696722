package io.dialectic;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import io.dialectic.function.JsonRead;
import io.dialectic.query.Given;
import io.dialectic.query.Operator;
import io.dialectic.query.ValueExpression;
import io.dialectic.type.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a JSON document: {@code JsonPath.of(attr(Event::data)).key("user").key("name").text().eq("alice")}. Keys are data,
 * whatever is in them. What is read is null where there is nothing, JSON's null, or a value of another kind. Immutable.
 *
 * @param <M> the model
 */
public final class JsonPath<M> {
    private final Expr<M, Json> document;
    private final List<Object> path;

    private JsonPath(Expr<M, Json> document, List<Object> path) {
        this.document = document;
        this.path = path;
    }

    /** The document itself. */
    public static <M> JsonPath<M> of(Expr<M, Json> document) {
        return new JsonPath<>(Given.to("JsonPath.of", "an expression", document), List.of());
    }

    /** The value of a key of the object here. */
    public JsonPath<M> key(String key) {
        if (Given.to("key", "a key", key).indexOf('\0') >= 0) {
            throw new QueryException(ErrorCode.INVALID_OPERAND, "A key of a JSON object cannot have a NUL in it here.");
        }
        return longer(key);
    }

    /** The element of the array here, from 0. */
    public JsonPath<M> element(int position) {
        return longer(Functions.notNegative("position", position));
    }

    private JsonPath<M> longer(Object step) {
        List<Object> steps = new ArrayList<>(path);
        steps.add(step);
        return new JsonPath<>(document, List.copyOf(steps));
    }

    /** The string here without quotes; a number, boolean, object or array as it is written. */
    public Expr<M, String> text() {
        return read(JsonRead.TEXT);
    }

    /** The number here, cut to a whole one. */
    public Expr<M, Long> wholeNumber() {
        return read(JsonRead.WHOLE_NUMBER);
    }

    /** The number here in floating point. */
    public Expr<M, Double> number() {
        return read(JsonRead.NUMBER);
    }

    /** The boolean here. */
    public Expr<M, Boolean> bool() {
        return read(JsonRead.BOOLEAN);
    }

    /** The object or array here, as a document of its own. */
    public Expr<M, Json> json() {
        return read(JsonRead.DOCUMENT);
    }

    /** The number of elements of the array here. */
    public Expr<M, Integer> length() {
        return read(JsonRead.LENGTH);
    }

    /** There is a value here, be it JSON's null. */
    public Cond<M> isPresent() {
        return this.<Boolean>read(JsonRead.PRESENT).eq(true);
    }

    /** There is no value here. */
    public Cond<M> isMissing() {
        return this.<Boolean>read(JsonRead.PRESENT).eq(false);
    }

    /** The object here has the key. */
    public Cond<M> hasKey(String key) {
        return key(key).isPresent();
    }

    /** The object here has one of the keys; of none, it has none. */
    public Cond<M> hasAnyKey(List<String> keys) {
        return Cond.anyOf(
                Given.all("hasAnyKey", "keys", keys).stream().map(this::hasKey).toList());
    }

    /** The object here has all keys. */
    public Cond<M> hasAllKeys(List<String> keys) {
        return Cond.allOf(
                Given.all("hasAllKeys", "keys", keys).stream().map(this::hasKey).toList());
    }

    /** The whole document has all that another has: its keys with such values, its elements. */
    public Cond<M> contains(Json part) {
        return Cond.test("contains", whole(), Operator.CONTAINS_ALL, part);
    }

    /** Another document has all that this whole one has. */
    public Cond<M> containedIn(Json whole) {
        return Cond.test("containedIn", whole(), Operator.CONTAINED_IN, whole);
    }

    private Expr<M, Json> whole() {
        if (!path.isEmpty()) {
            throw new QueryException(
                    ErrorCode.UNSUPPORTED,
                    "Only whole documents contain others. Make one of what is at the path by json(), or compare it by text,"
                            + " number or bool.");
        }
        return document;
    }

    private <V> Expr<M, V> read(JsonRead read) {
        return new Computed<>(model -> new ValueExpression.JsonValue(document.resolve(model), path, read));
    }
}

package io.dialectic.type;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.math.BigDecimal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document (RFC 8259). Two documents are equal if they say the same: white space, the order of keys and the notation
 * of numbers do not count, and of two members of the same name the last one does. {@link #NULL} is the document
 * {@code null}, which is a value and not SQL's NULL.
 */
public final class Json {
    /** The document {@code null}. */
    public static final Json NULL = new Json("null");

    private final String text;
    private volatile @Nullable String canonical;

    private Json(String text) {
        this.text = text;
    }

    /**
     * A document of its text.
     *
     * @throws QueryException {@code INVALID_OPERAND} if the text is no JSON, with the place
     */
    public static Json of(String text) {
        Json json = new Json(text);
        try {
            json.canonical = JsonText.canonical(text);
        } catch (IllegalArgumentException e) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "A text is no JSON: " + e.getMessage() + ". Correct it; a text as a document is written in quotes.",
                    e);
        }
        return json;
    }

    /** A document of a text that a database gave as JSON; checked when it is first compared. */
    public static Json stored(String text) {
        return new Json(text);
    }

    /** The text as it was given, or as the database gave it. */
    public String text() {
        return text;
    }

    /** The text without white space, keys in order and numbers in one notation: equal documents have equal ones. */
    public String canonical() {
        String known = canonical;
        if (known == null) {
            known = JsonText.canonical(text);
            canonical = known;
        }
        return known;
    }

    /** Whether something holds of each number in the document, as databases keep numbers differently. */
    public boolean everyNumber(Predicate<BigDecimal> test) {
        return JsonText.everyNumber(JsonText.parse(text), test);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Json json
                && (text.equals(json.text) || canonical().equals(json.canonical()));
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}

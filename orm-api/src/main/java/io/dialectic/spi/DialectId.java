package io.dialectic.spi;

import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ErrorCode;

/**
 * Who made a dialect and what it is called.
 *
 * @param vendor the maker, such as {@code dialectic}
 * @param name the name, such as the database's
 */
public record DialectId(String vendor, String name) {
    /** Parses {@code vendor:name}. */
    public static DialectId parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new ConfigurationException(
                    ErrorCode.INVALID_OPTION,
                    "'" + text
                            + "' names no dialect. Write vendor:name, such as dialectic: and the last word of its"
                            + " artifact.");
        }
        return new DialectId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public String toString() {
        return vendor + ":" + name;
    }
}

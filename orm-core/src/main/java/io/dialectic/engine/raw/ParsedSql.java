package io.dialectic.engine.raw;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the application's own, taken apart once.
 *
 * @param pieces the text around the parameters, one more than there are parameters
 * @param parameters the parameters in order
 * @param tail what stands behind the last word: blanks, comments and semicolons
 * @param sequence whether it is several statements
 */
record ParsedSql(List<String> pieces, List<Marker> parameters, String tail, boolean sequence) {
    /** Where a parameter stands, which decides what a collection becomes there. */
    enum Place {
        /** Anywhere else. */
        SINGLE,
        /** One of several elements in the list of an IN. */
        ELEMENT,
        /** The whole list of an IN, which may be replaced together with the IN. */
        LIST
    }

    /**
     * A parameter.
     *
     * @param name its name, or null for {@code ?}
     * @param before the text in front of it that belongs to the IN; empty unless it is the whole list
     * @param after the text behind it that belongs to the IN
     * @param negated whether the IN is a NOT IN
     */
    record Marker(@Nullable String name, Place place, String before, String after, boolean negated) {
        static Marker at(@Nullable String name, Place place) {
            return new Marker(name, place, "", "", false);
        }
    }

    /** How the text ends. Behind a semicolon, a driver takes even a comment for another statement. */
    String end() {
        return sequence || !tail.stripLeading().startsWith(";") ? tail : ";";
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Marker marker : parameters) {
            if (marker.name() != null) {
                names.add(marker.name());
            }
        }
        return names;
    }

    long positional() {
        return parameters.stream().filter(marker -> marker.name() == null).count();
    }
}

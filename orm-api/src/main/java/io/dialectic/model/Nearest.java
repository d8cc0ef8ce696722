package io.dialectic.model;

import java.util.List;
import java.util.Locale;

/** Finds what somebody who mistyped a name most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** A sentence with the nearest name, if one is near, and the list of all. */
    public static String describe(String wanted, List<String> names, String what) {
        String nearest = names.stream()
                .min((a, b) -> Integer.compare(distance(wanted, a), distance(wanted, b)))
                .orElse("");
        boolean near = !nearest.isEmpty() && distance(wanted, nearest) <= Math.max(2, wanted.length() / 3);
        return (near ? "Did you mean '" + nearest + "'? " : "")
                + (names.isEmpty()
                        ? "It has no " + what + "."
                        : "Its " + what + " are: " + String.join(", ", names) + ".");
    }

    /** Levenshtein's distance, letters compared without case. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}

package io.dialectic.mysql.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches in the language of MATCH … AGAINST (… IN BOOLEAN MODE), https://dev.mysql.com/doc/refman/8.4/en/fulltext-boolean.html:
 * there a word is wanted only with a plus in front of it. A search of unwanted words alone finds nothing.
 */
final class BooleanSearch {
    private static final Pattern WORD = Pattern.compile("(-?)(?:\"([^\"]*)\"|(\\S+))");
    /** Every sign that means something in this language, and is no letter of a word. */
    private static final Pattern SIGNS = Pattern.compile("[-+<>()~*\"@%]+");

    private BooleanSearch() {}

    static String of(String search) {
        List<String> any = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Matcher words = WORD.matcher(search);
        while (words.find()) {
            boolean phrase = words.group(2) != null;
            String text = phrase ? words.group(2) : words.group(3);
            if (!phrase && text.toLowerCase(Locale.ROOT).equals("or")) {
                end(all, any);
                continue;
            }
            String clean = SIGNS.matcher(text).replaceAll(" ").strip();
            if (!clean.isEmpty()) {
                boolean quoted = phrase || clean.contains(" ");
                all.append(all.length() == 0 ? "" : " ")
                        .append(words.group(1).isEmpty() ? "+" : "-")
                        .append(quoted ? '"' + clean + '"' : clean);
            }
        }
        end(all, any);
        return any.size() == 1 ? any.get(0) : "(" + String.join(") (", any) + ")";
    }

    private static void end(StringBuilder all, List<String> any) {
        if (all.length() > 0) {
            any.add(all.toString());
            all.setLength(0);
        }
    }
}

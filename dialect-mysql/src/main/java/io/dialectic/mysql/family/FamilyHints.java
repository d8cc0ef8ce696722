package io.dialectic.mysql.family;

import io.dialectic.sql.HintSpelling;
import io.dialectic.sql.SelectHint;
import io.dialectic.sql.SqlWriter;
import java.util.List;

/** Hints of the family: of the optimizer in a comment behind SELECT, of indexes behind the table. */
final class FamilyHints implements HintSpelling {
    static final HintSpelling HINTS = new FamilyHints();

    private FamilyHints() {}

    @Override
    public void afterSelect(SqlWriter writer, List<SelectHint> hints) {
        List<String> words = hints.stream()
                .filter(hint -> hint.kind() == SelectHint.Kind.OPTIMIZER)
                .map(SelectHint::text)
                .toList();
        if (!words.isEmpty()) {
            writer.sql(" /*+ " + String.join(" ", words) + " */");
        }
    }

    @Override
    public void afterTable(SqlWriter writer, List<SelectHint> hints, boolean locked) {
        for (SelectHint hint : hints) {
            switch (hint.kind()) {
                case USE_INDEX -> index(writer, " USE INDEX (", hint);
                case FORCE_INDEX -> index(writer, " FORCE INDEX (", hint);
                case IGNORE_INDEX -> index(writer, " IGNORE INDEX (", hint);
                case OPTIMIZER -> {}
            }
        }
    }

    private static void index(SqlWriter writer, String words, SelectHint hint) {
        writer.sql(words).identifier(hint.text()).sql(")");
    }
}

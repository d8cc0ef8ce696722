package io.dialectic.mysql.family;

import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.sql.ddl.LivingUniqueSpelling;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys that hold among living rows, told by the part they end in: 1 while the mark is NULL, else NULL. */
final class LivingKeys {
    private static final Pattern LIVING =
            Pattern.compile("case when \\(?`((?:[^`]|``)+)` is null\\)? then 1 end", Pattern.CASE_INSENSITIVE);

    private final boolean byColumn;
    private final Map<String, String> marks;
    private final Set<String> used = new HashSet<>();

    /**
     * The keys of a table.
     *
     * @param generated the expressions of its virtual columns, by name
     */
    LivingKeys(boolean byColumn, Map<String, String> generated) {
        this.byColumn = byColumn;
        this.marks = generated;
    }

    /** The index with its last part as a mark, if that is what the part is. */
    IndexDefinition fold(IndexDefinition index) {
        int last = index.parts().size() - 1;
        if (!index.unique() || last < 1) {
            return index;
        }
        IndexPart part = index.parts().get(last);
        String mark = mark(part);
        if (mark == null || part.descending()) {
            return index;
        }
        used.add(part.column());
        List<IndexPart> kept = index.parts().subList(0, last);
        return IndexDefinition.of(index.name(), kept)
                .unique(true)
                .visible(index.visible())
                .amongTheLiving(mark);
    }

    /** Whether a column is there for such keys only. */
    boolean serves(String column) {
        return used.contains(column);
    }

    private @Nullable String mark(IndexPart part) {
        if (!byColumn) {
            return part.isColumn() ? null : mark(part.expression());
        }
        String expression = marks.get(part.column());
        String mark = expression == null ? null : mark(expression);
        return mark != null && part.column().equals(mark + LivingUniqueSpelling.LIVING) ? mark : null;
    }

    private static @Nullable String mark(String expression) {
        Matcher living = LIVING.matcher(expression);
        return living.matches() ? living.group(1).replace("``", "`") : null;
    }
}

package io.dialectic.compliance.sqlserver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.ms.generated.TSQLParser;

/** What is where in a statement. */
final class Parts {
    static final Set<String> AGGREGATES =
            Set.of("COUNT", "COUNT_BIG", "SUM", "AVG", "MIN", "MAX", "STDEV", "STDEVP", "VAR", "VARP", "STRING_AGG");

    private Parts() {}

    /** Whether a part is an aggregate of the rows of its query, not one over a window. */
    static boolean isAggregate(ParserRuleContext part) {
        return part instanceof TSQLParser.Function_callContext call
                && call.over_clause() == null
                && AGGREGATES.contains(call.getStart().getText().toUpperCase(Locale.ROOT));
    }

    /** The names of the tables of the query that a part of it stands in. */
    static Set<String> tables(ParserRuleContext part) {
        ParserRuleContext query = queryAround(part);
        Set<String> names = new HashSet<>();
        if (query == null) {
            return names;
        }
        for (ParserRuleContext found : within(query, any -> true)) {
            if (queryAround(found) != query) {
                continue;
            }
            if (found instanceof TSQLParser.As_table_aliasContext alias) {
                names.add(alias.id().getText());
            } else if (found instanceof TSQLParser.From_primaryContext from && from.qualified_name() != null) {
                names.add(from.qualified_name().getText());
            }
        }
        return names;
    }

    static @Nullable ParserRuleContext queryAround(ParserRuleContext part) {
        ParserRuleContext outer = part.getParent();
        while (outer != null && !(outer instanceof TSQLParser.Query_specificationContext)) {
            outer = outer.getParent();
        }
        return outer;
    }

    /** A part and all that is within it, from left to right, without what is left out and all within that. */
    static List<ParserRuleContext> within(ParserRuleContext part, Predicate<ParseTree> taken) {
        List<ParserRuleContext> found = new ArrayList<>();
        found.add(part);
        for (int i = 0; i < part.getChildCount(); i++) {
            if (part.getChild(i) instanceof ParserRuleContext child && taken.test(child)) {
                found.addAll(within(child, taken));
            }
        }
        return found;
    }
}

package io.dialectic.sql.ddl;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which changes of a column's type keep every value there can be. */
final class Widening {
    private static final List<Kind> INTEGERS =
            List.of(Kind.TINYINT, Kind.SMALLINT, Kind.MEDIUMINT, Kind.INTEGER, Kind.BIGINT);
    private static final Set<Kind> TEXTS = EnumSet.of(Kind.STRING, Kind.CHAR, Kind.TEXT, Kind.CASE_INSENSITIVE_TEXT);

    private Widening() {}

    static boolean keeps(ColumnDefinition before, ColumnDefinition after) {
        LogicalType from = before.type();
        LogicalType to = after.type();
        if (before.storage().equals(after.storage()) || from.equals(to) && from.kind() != Kind.OTHER) {
            return true;
        }
        if (TEXTS.contains(from.kind()) && TEXTS.contains(to.kind())) {
            return to.kind() != Kind.CHAR && fits(from.length(), to.length());
        }
        if (INTEGERS.contains(from.kind()) && INTEGERS.contains(to.kind())) {
            int wider = INTEGERS.indexOf(to.kind()) - INTEGERS.indexOf(from.kind());
            return from.unsigned() == to.unsigned() ? wider >= 0 : from.unsigned() && wider > 0;
        }
        if (INTEGERS.contains(from.kind()) && to.kind() == Kind.DECIMAL) {
            return to.precision() - to.scale() >= 20;
        }
        if (from.kind() != to.kind()) {
            return from.kind() == Kind.REAL && to.kind() == Kind.DOUBLE;
        }
        return switch (from.kind()) {
            case DECIMAL ->
                to.scale() >= from.scale() && to.precision() - to.scale() >= from.precision() - from.scale();
            case BINARY -> fits(from.length(), to.length());
            case TIME, LOCAL_DATE_TIME, INSTANT, OFFSET_DATE_TIME, DURATION -> to.precision() >= from.precision();
            case ENUM -> to.values().containsAll(from.values());
            default -> false;
        };
    }

    private static boolean fits(int from, int to) {
        return to == 0 || from != 0 && to >= from;
    }
}

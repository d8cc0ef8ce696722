package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.compliance.Alone;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.type.LogicalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** Types while the virtual machine has other zones and another locale: connections are made anew under each. */
@Alone
public final class TypeZoneCases {
    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "America/St_Johns");

    /** Made by the suite. */
    public TypeZoneCases() {}

    /** A type with its values, under a zone of the virtual machine. */
    public record Zoned(String zone, LogicalType type, List<Object> values) {
        @Override
        public String toString() {
            return TypedValue.words(type) + " in " + zone;
        }
    }

    private static Map<LogicalType, List<Object>> byType() {
        Map<LogicalType, List<Object>> types = new LinkedHashMap<>();
        for (TypedValue row : TypeTable.everywhere()) {
            types.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row.value());
        }
        return types;
    }

    private static boolean isTime(LogicalType type) {
        return switch (type.kind()) {
            case DATE, TIME, LOCAL_DATE_TIME, INSTANT, DURATION, YEAR -> true;
            default -> false;
        };
    }

    /** Every type of time in every zone. */
    public static List<Zoned> times() {
        List<Zoned> table = new ArrayList<>();
        byType().forEach((type, values) -> {
            if (isTime(type)) {
                ZONES.forEach(zone -> table.add(new Zoned(zone, type, values)));
            }
        });
        return table;
    }

    @Case({"C17", "C18", "C19", "C46", "PN25"})
    @Each("times")
    public void timesAreKeptInEveryZone(Subject t, Zoned row) {
        in(row.zone(), Locale.getDefault(), () -> writeAndRead(t, row));
    }

    @Case({"C17", "C18", "C19", "PN25"})
    @Each("times")
    public void whatIsWrittenInOneZoneIsReadInAnother(Subject t, Zoned row) {
        Model<Row> owned = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(owned);
        in(row.zone(), Locale.getDefault(), () -> {
            try (Database database = t.open()) {
                write(TypedValue.model(database, row.type(), c -> c), row);
            }
        });
        in("Pacific/Auckland", Locale.getDefault(), () -> {
            try (Database database = t.open()) {
                check(TypedValue.model(database, row.type(), c -> c), row);
            }
        });
    }

    /** Every type once. */
    public static List<Zoned> all() {
        List<Zoned> table = new ArrayList<>();
        byType().forEach((type, values) -> table.add(new Zoned("Asia/Kathmandu", type, values)));
        return table;
    }

    @Case({"C1", "C11", "C14", "C16", "C21", "C23", "C24"})
    @Each("all")
    public void typesAreKeptInALocaleWithOtherLetters(Subject t, Zoned row) {
        in(row.zone(), Locale.forLanguageTag("tr-TR"), () -> writeAndRead(t, row));
    }

    private static void writeAndRead(Subject t, Zoned row) {
        Model<Row> owned = TypedValue.model(t.database(), row.type(), c -> c);
        t.own(owned);
        try (Database database = t.open()) {
            Model<Row> model = TypedValue.model(database, row.type(), c -> c);
            write(model, row);
            check(model, row);
        }
    }

    private static void write(Model<Row> model, Zoned row) {
        for (int i = 0; i < row.values().size(); i++) {
            int id = i;
            model.create(v -> v.set(TypedValue.ID)
                    .to(id)
                    .set(TypedValue.VALUE)
                    .to(row.values().get(id)));
        }
    }

    private static void check(Model<Row> model, Zoned row) {
        List<Row> read = model.orderBy(TypedValue.ID).findAll();
        for (int i = 0; i < row.values().size(); i++) {
            Object value = row.values().get(i);
            assertThat(read.get(i).get("v")).isEqualTo(value);
            int id = i;
            if (row.type().comparable()) {
                assertThat(model.where(TypedValue.VALUE)
                                .eq(value)
                                .where(TypedValue.ID)
                                .eq(id)
                                .count())
                        .as("%s", value)
                        .isEqualTo(1);
            }
        }
    }

    /** Others that ran meanwhile would see the zone, too. */
    private static void in(String zone, Locale locale, Runnable doing) {
        TimeZone before = TimeZone.getDefault();
        Locale spoken = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(locale);
        try {
            doing.run();
        } finally {
            TimeZone.setDefault(before);
            Locale.setDefault(spoken);
        }
    }
}

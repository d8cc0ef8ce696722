package io.dialectic.compliance;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a hundred thousand rows of a kilobyte each, and reads them in every way that does not hold them all. */
public final class HundredThousandRows {
    private static final int ROWS = 100_000;
    private static final String FILLING = "x".repeat(1_000);

    /** A row of a kilobyte. */
    @Table("wide_rows")
    public record Wide(
            @Id @Generated @Nullable Long id,
            int number,
            @Column(length = 1_000) String filling,
            @HasMany("wideId") @Nullable List<Part> parts) {}

    /** A row that belongs to another. */
    @Table("wide_parts")
    public record Part(
            @Id @Generated @Nullable Long id,
            @Nullable Long wideId,
            @Column(length = 200) String text,
            @BelongsTo("wideId") @Nullable Wide wide) {}

    /** A row as a record. */
    public record Line(long id, int number, String filling) {}

    private HundredThousandRows() {}

    /** Takes a URL, a user and a password. */
    public static void main(String[] arguments) {
        try (Database db = Database.connect(
                arguments[0], o -> arguments[1].isEmpty() ? o : o.credentials(arguments[1], arguments[2]))) {
            Model<Wide> wide = db.model(Wide.class);
            Model<Part> parts = db.model(Part.class);
            db.schema().drop(wide, parts);
            db.schema().create(wide, parts);
            try {
                write(db, wide, parts);
                read(db, wide);
            } finally {
                db.schema().drop(wide, parts);
            }
        }
    }

    private static void write(Database db, Model<Wide> wide, Model<Part> parts) {
        for (int start = 0; start < ROWS; start += 2_000) {
            List<Wide> rows = new ArrayList<>();
            for (int i = start; i < start + 2_000; i++) {
                rows.add(new Wide(null, i, FILLING, null));
            }
            db.inTransaction(tx -> {
                List<Part> some = new ArrayList<>();
                for (Wide row : wide.bulkCreate(rows)) {
                    if (row.number() % 10 == 0) {
                        some.add(new Part(null, row.id(), "part of " + row.number(), null));
                    }
                }
                parts.bulkCreate(some);
            });
        }
    }

    private static void read(Database db, Model<Wide> wide) {
        try (Stream<Wide> stream = wide.orderBy(Wide::number).stream()) {
            said(
                    "entities",
                    stream.filter(row -> row.filling().length() == 1_000).count());
        }
        try (Stream<Wide> stream = wide.include(Wide::parts).stream()) {
            said(
                    "with includes",
                    stream.filter(row -> row.parts().size() == (row.number() % 10 == 0 ? 1 : 0))
                            .count());
        }
        AtomicLong seen = new AtomicLong();
        wide.forEachBatch(1_000, batch -> seen.addAndGet(batch.size()));
        said("batches", seen.get());
        try (Stream<Line> stream = db.sql("SELECT id, number, filling FROM wide_rows").stream(Line.class)) {
            said(
                    "records",
                    stream.filter(row -> row.filling().length() == 1_000).count());
        }
        try (Stream<?> stream = db.sql("SELECT * FROM wide_rows").streamMaps()) {
            said("maps", stream.count());
        }
        db.inTransaction(tx -> {
            try (Stream<Wide> stream = wide.stream()) {
                said("in a transaction", stream.filter(row -> row.number() >= 0).count());
            }
        });
    }

    private static void said(String what, long rows) {
        System.out.println(what + " " + rows);
    }
}

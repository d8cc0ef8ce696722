package io.dialectic.compliance.sqlserver;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.ModelBuilder;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Default;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.OnDelete;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.annotation.UniqueKey;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tables with every kind of column, key, default and name. */
final class Tables {
    private Tables() {}

    @Table(
            value = "team members",
            schema = "odd]schema",
            paranoid = true,
            uniques = @UniqueKey({"team", "number"}),
            indexes = @Index({"joined", "team"}))
    record Member(
            @Id @Generated @Nullable Long id,
            @NotNull String team,
            int number,
            @Unique @Column(length = 4000) @Nullable String motto,
            @Index @Nullable Instant joined,
            @Default("it's") @Nullable String note,
            @Default("true") boolean active,

            @Default("-1.5") @Column(precision = 38, scale = 10) @Nullable
            BigDecimal score,

            @Default(sql = "SYSUTCDATETIME()") @Nullable LocalDateTime seen,
            @Default(sql = "NEWID()") @Nullable UUID token,

            @BelongsTo(value = "captainId", target = Captain.class, onDelete = OnDelete.SET_NULL) @Nullable
            Captain captain,

            @Nullable Long captainId,
            @Nullable Instant deletedAt) {}

    @Table(value = "captains", schema = "odd]schema")
    record Captain(
            @Id @Generated @Nullable Long id,
            @BelongsTo("memberId") @Nullable Member member,
            @Nullable Long memberId) {}

    @Table("fans")
    record Fan(
            @Id @Generated @Nullable Long id,

            @BelongsTo(value = "captainId", onDelete = OnDelete.CASCADE) @Nullable
            Captain captain,

            @NotNull Long captainId) {}

    /** The two refer to each other, so one foreign key is added later, and dropped before its table. */
    static void makeAndDrop(Database db) {
        Model<?>[] circle = {db.model(Fan.class), db.model(Member.class), db.model(Captain.class)};
        Model<Row> widths = db.define("select", Tables::widths);
        db.schema().create(circle);
        db.schema().drop(circle);
        db.schema().create(widths);
        db.schema().drop(widths);
    }

    private static ModelBuilder widths(ModelBuilder table) {
        ModelBuilder all = table.attribute(
                "key",
                LogicalType.of(Kind.UUID),
                UUID.class,
                c -> c.primaryKey().notNull());
        for (int length : List.of(1, 255, 4_000, 4_001, 8_001)) {
            all = all.string("text" + length, length)
                    .attribute("bytes" + length, new LogicalType(Kind.BINARY, length, 0, 0), byte[].class, c -> c);
        }
        for (int digits : List.of(0, 3, 6, 7)) {
            all = all.attribute("time" + digits, LogicalType.temporal(Kind.TIME, digits), LocalTime.class, c -> c)
                    .attribute(
                            "local" + digits,
                            LogicalType.temporal(Kind.LOCAL_DATE_TIME, digits),
                            LocalDateTime.class,
                            c -> c)
                    .attribute("instant" + digits, LogicalType.temporal(Kind.INSTANT, digits), Instant.class, c -> c);
        }
        return all.attribute("decimal", LogicalType.decimal(38, 38), BigDecimal.class, c -> c)
                .attribute("small", LogicalType.of(Kind.SMALLINT), Short.class, c -> c.defaultValue((short) -1))
                .attribute("single", LogicalType.of(Kind.REAL), Float.class, c -> c.defaultValue(1e10f))
                .attribute("double", LogicalType.of(Kind.DOUBLE), Double.class, c -> c.defaultValue(-2.5e-7))
                .bigint("big", c -> c.defaultValue(Long.MIN_VALUE).unique())
                .bool("no", c -> c.defaultValue(false).notNull())
                .text("long", c -> c.defaultValue("ünï'cødé"))
                .integer("number", c -> c.column("]]'\"?"))
                .timestamps()
                .paranoid();
    }
}

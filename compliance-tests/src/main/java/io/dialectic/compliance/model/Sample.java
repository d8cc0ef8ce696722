package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One attribute of every type. */
@Table("samples")
public record Sample(
        @Id @Generated @Nullable Long id,
        @Column(length = 100) @Nullable String string,
        @Column(text = true) @Nullable String text,
        @Nullable Boolean bool,
        @Nullable Short small,
        @Nullable Integer number,
        @Nullable Long big,
        @Nullable Float single,
        @Nullable Double real,
        @Column(precision = 12, scale = 3) @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        @Nullable LocalTime hour,
        @Nullable LocalDateTime local,
        @Nullable Instant moment,
        @Nullable UUID uuid,
        @Column(length = 300) byte @Nullable [] bytes,
        @Nullable Colour colour) {
    /** An enum, kept as text. */
    public enum Colour {
        RED,
        GREEN,
        VERY_LIGHT_BLUE
    }
}

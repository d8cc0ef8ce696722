package io.dialectic.compliance.random;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Belongs to a player. */
@Table("random_matches")
public record Match(
        @Id long id,
        @Nullable Long playerId,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @BelongsTo("playerId") @Nullable Ref<Player> player) {}

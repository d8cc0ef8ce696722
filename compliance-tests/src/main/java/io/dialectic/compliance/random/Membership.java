package io.dialectic.compliance.random;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ties a player to a club, some more than once, some without either; some are over. */
@Table(value = "random_memberships", paranoid = true)
public record Membership(
        @Id long id,
        @Nullable Long playerId,
        @Nullable Long clubId,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @DeletedAt @Nullable Instant deletedAt,
        @BelongsTo("playerId") @Nullable Ref<Player> player,
        @BelongsTo("clubId") @Nullable Ref<Club> club) {}

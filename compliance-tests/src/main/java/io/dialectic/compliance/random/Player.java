package io.dialectic.compliance.random;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A child of {@link Team}, and the parent of {@link Match}. */
@Table("random_players")
public record Player(
        @Id long id,
        @Nullable Long teamId,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @BelongsTo("teamId") @Nullable Ref<Team> team,
        @HasMany("playerId") @Nullable List<Match> matches) {}

package io.dialectic.compliance.random;

import io.dialectic.Ref;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has players, one of whom may lead it, and by way of them what they play. Every column but the key may be null, and has few values. */
@Table("random_teams")
public record Team(
        @Id long id,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @HasMany("teamId") @Nullable List<Player> players,
        @HasOne("leadsId") @Nullable Ref<Player> captain,
        @HasMany(through = "players") @Nullable List<Match> matches,
        @HasMany(through = "players") @Nullable List<Club> clubs) {}

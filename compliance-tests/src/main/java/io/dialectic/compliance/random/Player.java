package io.dialectic.compliance.random;

import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belongs to a team, may lead one, may have another for a mentor, and is in clubs. */
@Table("random_players")
public record Player(
        @Id long id,
        @Nullable Long teamId,
        @Nullable Long leadsId,
        @Nullable Long mentorId,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @BelongsTo("teamId") @Nullable Ref<Team> team,
        @BelongsTo("leadsId") @Nullable Ref<Team> leads,
        @BelongsTo("mentorId") @Nullable Ref<Player> mentor,
        @HasMany("mentorId") @Nullable List<Player> pupils,
        @HasMany("playerId") @Nullable List<Match> matches,
        @HasMany("playerId") @Nullable List<Membership> memberships,
        @BelongsToMany(through = Membership.class) @Nullable List<Club> clubs,

        @BelongsToMany(
                through = Membership.class,
                onlyThrough = @Only(attribute = "active", value = "true"),
                only = @Only(attribute = "active", value = "false"))
        @Nullable
        List<Club> closedClubs) {}

package io.dialectic.compliance.random;

import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has players for members; some clubs are deleted. */
@Table(value = "random_clubs", paranoid = true)
public record Club(
        @Id long id,
        @Column(length = 20) @Nullable String name,
        @Nullable Integer points,
        @Nullable Long budget,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal fee,
        @Nullable Boolean active,
        @Nullable LocalDate founded,
        @DeletedAt @Nullable Instant deletedAt,
        @BelongsToMany(through = Membership.class) @Nullable List<Player> members,
        @HasMany("clubId") @Nullable List<Membership> memberships,

        @HasMany(value = "clubId", only = @Only(attribute = "active", value = "true")) @Nullable
        List<Membership> current,

        @HasMany(through = "members") @Nullable List<Match> matches) {}

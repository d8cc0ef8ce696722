package io.dialectic.compliance.model;

import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other end of a many-to-many association whose keys are declared once, by the rows between. */
@Table("clubs")
public record Club(
        @Id @Generated @Nullable Long id,
        @NotNull @Column(length = 20) String name,
        boolean open,

        @BelongsToMany(through = Membership.class) @Nullable List<Person> members,

        @HasMany @Nullable List<Membership> memberships) {
    /** A new club. */
    public static Club of(String name, boolean open) {
        return new Club(null, name, open, null, null);
    }
}

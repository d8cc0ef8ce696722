package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.OnDelete;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ValidationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the database does with rows that refer to another when that is deleted or its key changes. */
public final class ForeignKeyCases {
    /** Made by the suite. */
    public ForeignKeyCases() {}

    /** Is referred to. */
    @Table("key_owners")
    public record Owner(
            @Id long id,
            @Unique @NotNull @Column(length = 10) String code,
            @HasMany @Nullable List<Plain> plains) {}

    /** Says nothing. */
    @Table("key_plains")
    public record Plain(
            @Id long id,
            @Nullable Long ownerId,
            @BelongsTo @Nullable Ref<Owner> owner) {}

    /** Goes with its owner. */
    @Table("key_followers")
    public record Follower(
            @Id long id,
            @Nullable Long ownerId,

            @BelongsTo(onDelete = OnDelete.CASCADE) @Nullable
            Ref<Owner> owner) {}

    /** Stays without its owner. */
    @Table("key_leavers")
    public record Leaver(
            @Id long id,
            @Nullable Long ownerId,

            @BelongsTo(onDelete = OnDelete.SET_NULL) @Nullable
            Ref<Owner> owner) {}

    /** Takes the new key of its owner. */
    @Table("key_learners")
    public record Learner(
            @Id long id,
            @Column(length = 10) @Nullable String ownerCode,

            @BelongsTo(references = "code", onUpdate = OnDelete.CASCADE) @Nullable
            Ref<Owner> owner) {}

    /** Has no foreign key. */
    @Table("key_strays")
    public record Stray(
            @Id long id,
            @Nullable Long ownerId,
            @BelongsTo(foreignKey = false) @Nullable Ref<Owner> owner) {}

    /** Has a key with a name and a column of its own, which is always there. */
    @Table("key_keepers")
    public record Keeper(
            @Id long id,
            @NotNull @Column(name = "kept_for") Long keptFor,

            @BelongsTo(value = "keptFor", onDelete = OnDelete.CASCADE) @Nullable
            Ref<Owner> owner) {}

    private static Model<Owner> owners(Subject t, Class<?> other) {
        Model<Owner> owners = t.database().model(Owner.class);
        t.own(owners, t.database().model(Plain.class), t.database().model(other));
        owners.create(new Owner(1, "one", null));
        return owners;
    }

    @Case({"L7", "L8", "A18"})
    public void whoeverDeclaresItAReferenceHoldsUnlessItSaysOtherwise(Subject t) {
        Model<Owner> owners = owners(t, Learner.class);
        Model<Plain> plains = t.database().model(Plain.class);
        plains.create(new Plain(1, 1L, null));
        assertThatThrownBy(() -> owners.where(Owner::id).eq(1L).destroy())
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> plains.create(new Plain(2, 2L, null)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(owners.count()).isEqualTo(1);
        plains.all().destroy();
        assertThat(owners.where(Owner::id).eq(1L).destroy()).isEqualTo(1);
    }

    @Case({"L7"})
    public void rowsAreDeletedWithTheOneTheyReferTo(Subject t) {
        Model<Owner> owners = owners(t, Follower.class);
        Model<Follower> followers = t.database().model(Follower.class);
        followers.bulkCreate(List.of(new Follower(1, 1L, null), new Follower(2, null, null)));
        assertThat(owners.all().destroy()).isEqualTo(1);
        assertThat(followers.findAll()).extracting(Follower::id).containsExactly(2L);
    }

    @Case({"L7"})
    public void rowsLoseTheKeyOfTheOneTheyReferredTo(Subject t) {
        Model<Owner> owners = owners(t, Leaver.class);
        Model<Leaver> leavers = t.database().model(Leaver.class);
        leavers.create(new Leaver(1, 1L, null));
        assertThat(owners.all().destroy()).isEqualTo(1);
        assertThat(leavers.findOne().orElseThrow().ownerId()).isNull();
    }

    @Case({"L8", "A18"})
    public void rowsTakeTheNewKeyOfTheOneTheyReferTo(Subject t) {
        Model<Owner> owners = owners(t, Learner.class);
        Model<Learner> learners = t.database().model(Learner.class);
        learners.create(new Learner(1, "one", null));
        owners.all().update(v -> v.set(Owner::code).to("uno"));
        assertThat(learners.include(Learner::owner).findOne().orElseThrow()).satisfies(learner -> {
            assertThat(learner.ownerCode()).isEqualTo("uno");
            assertThat(learner.owner().get().map(Owner::id)).contains(1L);
        });
    }

    @Case({"L6", "L5", "A18"})
    public void theAttributeThatHoldsTheKeySaysItsColumnAndWhetherItMayBeMissing(Subject t) {
        Model<Owner> owners = owners(t, Keeper.class);
        Model<Keeper> keepers = t.database().model(Keeper.class);
        keepers.create(new Keeper(1, 1L, null));
        assertThat(t.database().sql("SELECT kept_for FROM key_keepers").scalars(Long.class))
                .containsExactly(1L);
        assertThat(keepers.include(Keeper::owner)
                        .findOne()
                        .orElseThrow()
                        .owner()
                        .get()
                        .map(Owner::code))
                .contains("one");
        assertThatThrownBy(() -> keepers.create(v -> v.set(Keeper::id).to(2L)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("keptFor");
        owners.all().destroy();
        assertThat(keepers.count()).isZero();
    }

    @Case({"L9"})
    public void anAssociationWithoutAForeignKeyMayLeadNowhere(Subject t) {
        owners(t, Stray.class);
        Model<Stray> strays = t.database().model(Stray.class);
        strays.bulkCreate(List.of(new Stray(1, 1L, null), new Stray(2, 9L, null)));
        List<Stray> found = strays.include(Stray::owner).orderBy(Stray::id).findAll();
        assertThat(found.get(0).owner().get()).isPresent();
        assertThat(found.get(1).owner().get()).isEmpty();
    }
}

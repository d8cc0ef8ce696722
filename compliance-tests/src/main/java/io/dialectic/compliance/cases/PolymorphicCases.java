package io.dialectic.compliance.cases;

import static io.dialectic.Associations.countOf;
import static io.dialectic.Associations.none;
import static io.dialectic.Associations.some;
import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Album;
import io.dialectic.compliance.model.Band;
import io.dialectic.compliance.model.Picture;
import io.dialectic.error.ModelException;
import io.dialectic.error.ValidationException;
import io.dialectic.query.IncludeStrategy;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One key that leads to several models, and the associations on the other side. */
public final class PolymorphicCases {
    /** Made by the suite. */
    public PolymorphicCases() {}

    /**
     * The band One has the album Red with a cover and a back, and a picture of its own; the band Two has nothing; the album Blue has no
     * band and a cover; a picture belongs to nothing. Keys of albums and bands are alike.
     */
    private record Shelf(Model<Band> bands, Model<Album> albums, Model<Picture> pictures, Long band, Long album) {
        static Shelf of(Subject t) {
            Model<Band> bands = t.database().model(Band.class);
            Model<Album> albums = t.database().model(Album.class);
            Model<Picture> pictures = t.database().model(Picture.class);
            t.own(bands, albums, pictures);
            Long one = Objects.requireNonNull(bands.create(Band.of("One")).id());
            bands.create(Band.of("Two"));
            Long red =
                    Objects.requireNonNull(albums.create(Album.of("Red", one)).id());
            Long blue = albums.create(Album.of("Blue", null)).id();
            pictures.bulkCreate(List.of(
                    Picture.of("cover.png", "album", red),
                    Picture.of("back.png", "album", red),
                    Picture.of("stage.png", "band", one),
                    Picture.of("cover.png", "album", blue),
                    Picture.of("lost.png", null, null)));
            return new Shelf(bands, albums, pictures, one, red);
        }
    }

    private static List<String> files(@Nullable Collection<Picture> pictures) {
        return Objects.requireNonNull(pictures).stream()
                .map(Picture::file)
                .sorted()
                .toList();
    }

    @Case({"L15", "K1", "L10"})
    public void eachRowLeadsToTheModelThatItsKindTells(Subject t) {
        Shelf shelf = Shelf.of(t);
        assertThat(shelf.band()).as("the kind decides, not the key").isEqualTo(shelf.album());
        var found = t.counting(() -> shelf.pictures()
                .include(Picture::album)
                .include(Picture::band)
                .orderBy(Picture::id)
                .findAll());
        assertThat(found.statements()).isEqualTo(1);
        assertThat(found.value())
                .extracting(picture -> picture.album().get().map(Album::title).orElse("-")
                        + picture.band().get().map(Band::name).orElse("-"))
                .containsExactly("Red-", "Red-", "-One", "Blue-", "--");
    }

    /** The ways to load an include. */
    public static List<IncludeStrategy> ways() {
        return List.of(IncludeStrategy.values());
    }

    private static String owner(Picture picture) {
        return picture.album().get().map(Album::title).orElse("-")
                + picture.band().get().map(Band::name).orElse("-");
    }

    @Case({"L15", "K14", "K18"})
    @Each("ways")
    public void theKindDecidesHoweverItIsLoaded(Subject t, IncludeStrategy how) {
        Shelf shelf = Shelf.of(t);
        Query<Picture> pictures = shelf.pictures()
                .includeRef(Picture::album, a -> by(how, a))
                .includeRef(Picture::band, b -> by(how, b))
                .orderBy(Picture::id);
        var found = t.counting(pictures::findAll);
        assertThat(found.value())
                .extracting(PolymorphicCases::owner)
                .containsExactly("Red-", "Red-", "-One", "Blue-", "--");
        assertThat(found.statements()).isEqualTo(how == IncludeStrategy.BATCH ? 3 : 1);
        Query<Picture> ofBands = shelf.pictures().includeRef(Picture::band, b -> by(how, b.required()));
        assertThat(ofBands.findAll()).extracting(Picture::file).containsExactly("stage.png");
        assertThat(ofBands.count()).isEqualTo(1);
    }

    @Case({"L15", "L2", "K14", "K18"})
    @Each("ways")
    public void kindsAndHasOnesStandAtAnyDepth(Subject t, IncludeStrategy how) {
        Shelf shelf = Shelf.of(t);
        var found = t.counting(() -> shelf.bands()
                .include(
                        Band::albums,
                        a -> by(
                                how,
                                a.includeOne(
                                                Album::cover,
                                                c -> by(
                                                        how,
                                                        c.includeRef(Picture::album, x -> by(how, x))
                                                                .includeRef(Picture::band, x -> by(how, x))))
                                        .include(
                                                Album::pictures,
                                                p -> by(
                                                        how,
                                                        p.orderBy(Picture::file)
                                                                .includeRef(
                                                                        Picture::album,
                                                                        x -> by(
                                                                                how,
                                                                                x.includeOne(
                                                                                        Album::cover,
                                                                                        c -> by(how, c))))))))
                .orderBy(Band::name)
                .findAll());
        Album red = Objects.requireNonNull(found.value().get(0).albums()).get(0);
        assertThat(owner(Objects.requireNonNull(red.cover()))).isEqualTo("Red-");
        assertThat(red.pictures()).extracting(Picture::file).containsExactly("back.png", "cover.png");
        assertThat(red.pictures())
                .allSatisfy(picture -> assertThat(
                                picture.album().get().orElseThrow().cover())
                        .extracting(Picture::file)
                        .isEqualTo("cover.png"));
        assertThat(found.value().get(1).albums()).isEmpty();
        assertThat(found.statements())
                .isEqualTo(
                        switch (how) {
                            case PLANNED -> 5;
                            case JOIN -> 1;
                            case BATCH -> 7;
                        });
    }

    @Case({"L15", "K21"})
    @Each("ways")
    public void aHasOneIsLoadedBelowWhatIsLoadedOntoInstances(Subject t, IncludeStrategy how) {
        Shelf shelf = Shelf.of(t);
        List<Picture> pictures = shelf.pictures().orderBy(Picture::id).findAll();
        List<Picture> loaded = shelf.pictures()
                .load(
                        pictures,
                        shelf.pictures().includeRef(Picture::album, a -> a.includeOne(Album::cover, c -> by(how, c))));
        assertThat(loaded)
                .extracting(picture -> picture.album()
                        .get()
                        .map(album -> Objects.requireNonNull(album.cover()).file())
                        .orElse("-"))
                .containsExactly("cover.png", "cover.png", "-", "cover.png", "-");
    }

    @Case({"L15", "L11", "L13"})
    public void theOtherSidesHaveTheRowsOfTheirKind(Subject t) {
        Shelf shelf = Shelf.of(t);
        List<Album> albums = shelf.albums()
                .include(Album::pictures)
                .include(Album::cover)
                .orderBy(Album::title)
                .findAll();
        assertThat(files(albums.get(0).pictures())).containsExactly("cover.png");
        assertThat(files(albums.get(1).pictures())).containsExactly("back.png", "cover.png");
        assertThat(albums).allSatisfy(album -> assertThat(album.cover()).isNotNull());
        List<Band> bands =
                shelf.bands().include(Band::pictures).orderBy(Band::name).findAll();
        assertThat(files(bands.get(0).pictures())).containsExactly("stage.png");
        assertThat(bands.get(1).pictures()).isEmpty();
    }

    @Case({"L15", "L27"})
    public void aChainEndsInRowsOfTheKind(Subject t) {
        Shelf shelf = Shelf.of(t);
        Band one = shelf.bands()
                .include(Band::albumPictures)
                .where(Band::name)
                .eq("One")
                .findOne()
                .orElseThrow();
        assertThat(files(one.albumPictures())).containsExactly("back.png", "cover.png");
        assertThat(shelf.bands().orderBy(Band::name).select(countOf(Band::albumPictures)))
                .containsExactly(2L, 0L);
    }

    @Case({"L15", "I15", "L25"})
    public void conditionsAndCountsKnowTheKind(Subject t) {
        Shelf shelf = Shelf.of(t);
        assertThat(shelf.albums().orderBy(Album::title).select(countOf(Album::pictures)))
                .containsExactly(1L, 2L);
        assertThat(shelf.bands().orderBy(Band::name).select(countOf(Band::pictures)))
                .containsExactly(1L, 0L);
        assertThat(shelf.bands()
                        .where(some(Band::pictures, attr(Picture::file).eq("cover.png")))
                        .count())
                .isZero();
        assertThat(shelf.bands().where(none(Band::pictures)).select(Band::name)).containsExactly("Two");
        assertThat(shelf.pictures()
                        .where(viaRef(Picture::band, Band::name).eq("One"))
                        .select(Picture::file))
                .containsExactly("stage.png");
        assertThat(shelf.pictures()
                        .where(viaRef(Picture::album, Album::title).isNotNull())
                        .count())
                .isEqualTo(3);
        assertThat(shelf.pictures()
                        .includeRef(
                                Picture::album,
                                a -> a.where(Album::title).eq("Red").required())
                        .count())
                .isEqualTo(2);
        assertThat(shelf.pictures().includeRef(Picture::band, Query::required).count())
                .isEqualTo(1);
    }

    private static void refused(Subject t, String message, Runnable writing) {
        assertThat(t.statements(() -> assertThatThrownBy(writing::run)
                        .isInstanceOf(ValidationException.class)
                        .hasMessageContainingAll("Picture.ownerKind", message)))
                .isZero();
    }

    @Case({"L15"})
    public void anUnknownKindIsNotWritten(Subject t) {
        Shelf shelf = Shelf.of(t);
        refused(t, "[album, band]", () -> shelf.pictures().create(Picture.of("x.png", "label", 1L)));
        refused(
                t,
                "[album, band]",
                () -> shelf.pictures()
                        .where(Picture::file)
                        .eq("lost.png")
                        .update(v -> v.set(Picture::ownerKind).to("Album")));
        refused(t, "must not be null", () -> shelf.pictures().create(Picture.of("x.png", null, 1L)));
        refused(
                t,
                "must not be null",
                () -> shelf.pictures()
                        .create(v -> v.set(Picture::file)
                                .to("x.png")
                                .set(Picture::ownerId)
                                .to(1L)));
        assertThat(shelf.pictures().count()).isEqualTo(5);
    }

    @Case({"L15", "F21"})
    public void aRowChangesHands(Subject t) {
        Shelf shelf = Shelf.of(t);
        shelf.pictures()
                .where(Picture::file)
                .eq("stage.png")
                .update(v -> v.set(Picture::ownerKind).to("album"));
        assertThat(shelf.bands().where(some(Band::pictures)).count()).isZero();
        assertThat(shelf.albums().where(Album::title).eq("Red").select(countOf(Album::pictures)))
                .containsExactly(3L);
    }

    @Case({"L15", "L9"})
    public void theDatabaseHasNoForeignKeyForIt(Subject t) {
        Shelf shelf = Shelf.of(t);
        Picture nowhere = shelf.pictures().create(Picture.of("x.png", "album", 999L));
        Picture found =
                shelf.pictures().include(Picture::album).findByPk(nowhere.id()).orElseThrow();
        assertThat(found.album().get()).isEmpty();
    }

    /** Names an attribute that is not there. */
    @Table("wrong_kinds")
    public record WrongKind(
            @Id long id,
            @Nullable Long ownerId,

            @BelongsTo(value = "ownerId", when = @Only(attribute = "kind", value = "band")) @Nullable
            Ref<Band> band) {}

    /** Leads along what only some of its rows have. */
    @Table("wrong_kind_chains")
    public record WrongKindChain(
            @Id long id,
            @Nullable String kind,
            @Nullable Long ownerId,

            @BelongsTo(value = "ownerId", when = @Only(attribute = "kind", value = "band")) @Nullable
            Ref<Band> band,

            @HasMany(through = "band", source = "albums") @Nullable
            List<Album> albums) {}

    @Case({"L15", "L12"})
    public void wrongKindsAreRefusedWhenTheModelIsDefined(Subject t) {
        assertThatThrownBy(() -> t.database().model(WrongKind.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("WrongKind.band to Band", "kind");
        assertThatThrownBy(() -> t.database().model(WrongKindChain.class))
                .isInstanceOf(ModelException.class)
                .hasMessageContainingAll("WrongKindChain.albums to Album", "only some rows");
    }
}

package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.ActiveRecord;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.Check;
import io.dialectic.annotation.Comment;
import io.dialectic.annotation.Computed;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.OnDelete;
import io.dialectic.annotation.Part;
import io.dialectic.annotation.Table;
import io.dialectic.annotation.Unique;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ModelException;
import io.dialectic.error.ValidationException;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What models say of their tables beyond attributes. */
public final class DeclarationCases {
    /** Made by the suite. */
    public DeclarationCases() {}

    /** Boxes with checks and a computed volume. */
    @Table(
            value = "declared_boxes",
            checks = @Check(value = "width < 10 * height", name = "declared_boxes_shape"),
            indexes = @Index(parts = {@Part(value = "height", desc = true), @Part("width")}))
    public record Box(
            @Id @Generated @Nullable Long id,
            @Check("width > 0") int width,
            @NotNull @Check("height > 0") Integer height,
            @Computed("width * height") @Nullable Integer face) {}

    /** Labels of boxes. */
    @Table("declared_labels")
    public record Label(
            @Id @Generated @Nullable Long id,
            @Unique @NotNull String text,
            @Nullable Long boxId,

            @BelongsTo(value = "boxId", onDelete = OnDelete.SET_NULL, onUpdate = OnDelete.CASCADE) @Nullable
            Box box) {}

    /** A model with comments. */
    @Table("declared_notes")
    @Comment("What's worth a note")
    public record Note(
            @Id @Generated @Nullable Long id,
            @Comment("in a few words") @Nullable String text) {}

    /** A slug is unique among the living. */
    @Table(value = "declared_pages", paranoid = true)
    public record Page(
            @Id @Generated @Nullable Long id,
            @Unique @NotNull String slug,
            @Nullable Instant deletedAt) {}

    @Case({"A28", "PN47"})
    public void aComputedAttributeIsReadBackAndNeverWritten(Subject t) {
        Model<Box> boxes = t.fresh(Box.class);
        Box made = boxes.create(v -> v.set(Box::width).to(3).set(Box::height).to(4));
        assertThat(made.face()).isEqualTo(12);
        Box copied = boxes.create(new Box(null, 2, 5, 99));
        assertThat(copied.face()).isEqualTo(10);
        boxes.where(Box::id).eq(made.id()).update(v -> v.set(Box::height).to(5));
        assertThat(boxes.findByPk(made.id()).orElseThrow().face()).isEqualTo(15);
        assertThat(boxes.where(Box::face).gt(11).count()).isEqualTo(1);
        assertThatThrownBy(() -> boxes.where(Box::id)
                        .eq(made.id())
                        .update(v -> v.set(Box::face).to(1)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("is worked out by the database");
        assertThatThrownBy(() -> t.database().model(Wrong.class)).isInstanceOf(ModelException.class);
    }

    @Case({"A28", "PN47"})
    public void aComputedAttributeIsReadAgainAfterAnUpdateOfItsEntity(Subject t) {
        Model<Box> boxes = t.fresh(Box.class);
        Box made = boxes.create(v -> v.set(Box::width).to(3).set(Box::height).to(4));
        Box higher = boxes.update(made, v -> v.set(Box::height).to(5));
        assertThat(higher.face()).isEqualTo(15);
        Model<Crate> crates = t.fresh(Crate.class);
        Crate crate = crates.save(new Crate(2, 3));
        assertThat(crate.getArea()).isEqualTo(6);
        crate.update(v -> v.set(Crate::getWidth).to(4));
        assertThat(crate.getArea()).isEqualTo(12);
        crate.setWidth(5);
        crate.save();
        assertThat(crate.getArea()).isEqualTo(15);
        assertThat(crate.changed()).isEmpty();
        assertThat(crates.findByPk(crate.getId()).orElseThrow().getArea()).isEqualTo(15);
    }

    /** An active record with an attribute that the database works out. */
    @Table("declared_crates")
    public static final class Crate extends ActiveRecord<Crate> {
        @Id
        @Generated
        private @Nullable Long id;

        private int width;
        private int height;

        @Computed("width * height")
        private @Nullable Integer area;

        /** For the engine. */
        public Crate() {}

        Crate(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** The key. */
        public @Nullable Long getId() {
            return id;
        }

        /** The width. */
        public int getWidth() {
            return width;
        }

        /** Sets the width. */
        public void setWidth(int width) {
            this.width = width;
        }

        /** The height. */
        public int getHeight() {
            return height;
        }

        /** The area. */
        public @Nullable Integer getArea() {
            return area;
        }
    }

    /** A computed key. */
    public record Wrong(@Id @Computed("1") long id) {}

    @Case({"A28", "PN47", "V1"})
    public void checksAndIndexesOfAModelAreMadeAndDifferInNothing(Subject t) {
        Model<Box> boxes = t.fresh(Box.class);
        assertThat(t.database().schema().compare(boxes).changes()).isEmpty();
        TableDefinition read = t.database()
                .schema()
                .read()
                .table(TableName.of("declared_boxes"))
                .orElseThrow();
        assertThat(read.checks()).hasSize(3).extracting(CheckDefinition::name).contains("declared_boxes_shape");
        assertThat(read.indexes().get(0).parts().get(0).descending()).isTrue();
        assertThatThrownBy(() -> boxes.create(
                        v -> v.set(Box::width).to(-1).set(Box::height).to(4)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> boxes.create(
                        v -> v.set(Box::width).to(100).set(Box::height).to(4)))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("declared_boxes_shape");
    }

    @Case({"A18", "A19", "L6", "L7", "L8"})
    public void aForeignKeyHasBothActions(Subject t) {
        Model<Box> boxes = t.database().model(Box.class);
        Model<Label> labels = t.database().model(Label.class);
        t.own(boxes, labels);
        ForeignKeyDefinition key = t.database()
                .schema()
                .read()
                .table(TableName.of("declared_labels"))
                .orElseThrow()
                .foreignKeys()
                .get(0);
        assertThat(key.onDelete()).isEqualTo(ForeignKeyDefinition.Action.SET_NULL);
        assertThat(key.onUpdate()).isEqualTo(ForeignKeyDefinition.Action.CASCADE);
        assertThat(key.deferrability()).isEqualTo(Deferrability.NOT_DEFERRABLE);
        assertThat(t.database().schema().compare(boxes, labels).changes()).isEmpty();
        Box box = boxes.create(v -> v.set(Box::width).to(3).set(Box::height).to(4));
        Label label =
                labels.create(v -> v.set(Label::text).to("a").set(Label::boxId).to(box.id()));
        boxes.where(Box::id).eq(box.id()).destroy();
        assertThat(labels.findByPk(label.id()).orElseThrow().boxId()).isNull();
    }

    @Case("A17")
    @Requires(Feature.COMMENTS)
    public void commentsOfAModelAreKept(Subject t) {
        Database db = t.database();
        if (!t.has(Feature.COMMENTS)) {
            t.needs(() -> db.schema().createSql(db.model(Note.class)));
        }
        Model<Note> notes = t.fresh(Note.class);
        TableDefinition read =
                db.schema().read().table(TableName.of("declared_notes")).orElseThrow();
        assertThat(read.comment()).isEqualTo("What's worth a note");
        assertThat(read.column("text").orElseThrow().comment()).isEqualTo("in a few words");
        assertThat(db.schema().compare(notes).changes()).isEmpty();
    }

    @Case({"A3", "A28", "V1"})
    public void aModelWithoutAClassSaysTheSame(Subject t) {
        Model<Row> jars = t.database()
                .define(
                        "declared_jars",
                        m -> m.id("id")
                                .integer("width", c -> c.notNull().check("width > 0"))
                                .integer("doubled", c -> c.computed("width * 2", true))
                                .string("label", 20)
                                .table(table -> table.with(IndexDefinition.of("declared_jars_two", "label", "width"))));
        t.own(jars);
        assertThat(t.database().schema().compare(jars).changes()).isEmpty();
        Row made = jars.create(v -> v.set(jars.attribute("width")).to(4));
        assertThat(made.get("doubled")).isEqualTo(8);
        assertThatThrownBy(() -> jars.create(v -> v.set(jars.attribute("width")).to(0)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Case({"N8", "PN23"})
    public void aUniqueAttributeOfAParanoidModelIsUniqueAmongTheLiving(Subject t) {
        Model<Page> pages = t.fresh(Page.class);
        Page first = pages.create(v -> v.set(Page::slug).to("a"));
        assertThatThrownBy(() -> pages.create(v -> v.set(Page::slug).to("a")))
                .isInstanceOf(ConstraintViolationException.class);
        pages.where(Page::id).eq(first.id()).destroy();
        Page second = pages.create(v -> v.set(Page::slug).to("a"));
        pages.where(Page::id).eq(second.id()).destroy();
        pages.create(v -> v.set(Page::slug).to("a"));
        assertThat(pages.withDeleted().count()).isEqualTo(3);
        assertThat(t.database().schema().compare(pages).changes()).isEmpty();
        IndexDefinition read = t.database()
                .schema()
                .read()
                .table(TableName.of("declared_pages"))
                .orElseThrow()
                .indexes()
                .get(0);
        assertThat(read.livingMark()).isEqualTo("deleted_at");
    }

    @Case({"N8", "PN23"})
    public void restoringWhatALivingRowHasTakenIsRefused(Subject t) {
        Model<Page> pages = t.fresh(Page.class);
        Page first = pages.create(v -> v.set(Page::slug).to("a"));
        pages.where(Page::id).eq(first.id()).destroy();
        Page second = pages.create(v -> v.set(Page::slug).to("a"));
        assertThatThrownBy(
                        () -> pages.onlyDeleted().where(Page::id).eq(first.id()).restore())
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("unique key");
        assertThat(pages.findByPk(second.id())).isPresent();
        pages.where(Page::id).eq(second.id()).destroy();
        pages.onlyDeleted().where(Page::id).eq(first.id()).restore();
        assertThat(pages.findByPk(first.id())).isPresent();
    }

    @Case({"N8", "PN23", "T3"})
    public void aModelThatBecomesParanoidGetsKeysAmongTheLiving(Subject t) {
        Model<Row> plain = t.database()
                .define(
                        "declared_becoming",
                        m -> m.id("id").string("slug", 30, c -> c.notNull().unique()));
        t.own(plain);
        plain.create(v -> v.set(plain.attribute("slug")).to("a"));
        Model<Row> paranoid = t.database()
                .define(
                        "declared_becoming",
                        m -> m.id("id")
                                .string("slug", 30, c -> c.notNull().unique())
                                .paranoid());
        t.database().schema().compare(paranoid).plan().run();
        assertThat(t.database().schema().compare(paranoid).changes()).isEmpty();
        paranoid.destroy(paranoid.findOne().orElseThrow());
        paranoid.create(v -> v.set(paranoid.attribute("slug")).to("a"));
        assertThat(paranoid.withDeleted().count()).isEqualTo(2);
        t.database().schema().compare(plain).plan().allowingLoss();
    }
}

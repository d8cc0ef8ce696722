package io.dialectic.compliance.cases;

import io.dialectic.Model;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.HasOne;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Subject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plots with a key of two parts, what grows on them and who works there, and fences known by bytes. */
record Estate(
        Model<Plot> plots,
        Model<Crop> crops,
        Model<Fence> fences,
        Model<Gate> gates,
        Model<Worker> workers,
        Model<Shift> shifts) {
    /** Has a key of two parts. */
    @Table("plots")
    public record Plot(
            @Id @Column(length = 10) String field,
            @Id int number,
            int size,
            @HasMany @Nullable List<Crop> crops,
            @HasOne @Nullable Fence fence,
            @BelongsToMany(through = Shift.class) @Nullable List<Worker> workers) {
        static Plot of(String field, int number, int size) {
            return new Plot(field, number, size, null, null, null);
        }
    }

    /** Belongs to a plot, or to a part of one, which is none. */
    @Table("crops")
    public record Crop(
            @Id @Generated @Nullable Long id,
            @Column(length = 10) String name,
            @Column(length = 10) @Nullable String plotField,
            @Nullable Integer plotNumber,
            @BelongsTo @Nullable Ref<Plot> plot) {
        static Crop of(String name, @Nullable String field, @Nullable Integer number) {
            return new Crop(null, name, field, number, null);
        }
    }

    /** One for each plot, as nobody checks. */
    @Table("fences")
    public record Fence(
            @Id @Column(length = 8) byte[] code,
            @Column(length = 10) String colour,
            @Column(length = 10) @Nullable String plotField,
            @Nullable Integer plotNumber,
            @BelongsTo @Nullable Ref<Plot> plot,
            @HasMany @Nullable List<Gate> gates) {
        static Fence of(int code, String colour, @Nullable String field, @Nullable Integer number) {
            return new Fence(new byte[] {1, (byte) code}, colour, field, number, null, null);
        }
    }

    /** Belongs to a fence. */
    @Table("gates")
    public record Gate(
            @Id int number,
            @Column(length = 8) byte @Nullable [] fenceCode,
            @BelongsTo @Nullable Ref<Fence> fence) {}

    /** One end of a many-to-many association. */
    @Table("workers")
    public record Worker(
            @Id @Generated @Nullable Long id,
            @Column(length = 10) String name,
            @BelongsToMany(through = Shift.class) @Nullable List<Plot> plots) {}

    /** Ties a worker to a plot, more than once. */
    @Table("shifts")
    public record Shift(
            @Id @Generated @Nullable Long id,
            @Column(length = 10) String plotField,
            int plotNumber,
            long workerId,
            @BelongsTo @Nullable Ref<Plot> plot,
            @BelongsTo @Nullable Ref<Worker> worker) {}

    /**
     * East 1 has wheat and rye, a red fence with two gates, and Ann for two shifts, Bob for one; east 2 has oats and a blue fence without
     * gates; west 1 has nothing but Bob for a shift. Hay has half of a key; a gate and a fence belong to nothing.
     */
    static Estate of(Subject t) {
        Estate estate = new Estate(
                t.database().model(Plot.class),
                t.database().model(Crop.class),
                t.database().model(Fence.class),
                t.database().model(Gate.class),
                t.database().model(Worker.class),
                t.database().model(Shift.class));
        t.own(estate.plots, estate.crops, estate.fences, estate.gates, estate.workers, estate.shifts);
        estate.plots.bulkCreate(List.of(Plot.of("east", 1, 10), Plot.of("east", 2, 30), Plot.of("west", 1, 20)));
        estate.crops.bulkCreate(List.of(
                Crop.of("wheat", "east", 1),
                Crop.of("rye", "east", 1),
                Crop.of("oats", "east", 2),
                Crop.of("hay", "west", null)));
        Fence red = Fence.of(1, "red", "east", 1);
        estate.fences.bulkCreate(List.of(red, Fence.of(2, "blue", "east", 2), Fence.of(3, "grey", null, null)));
        estate.gates.bulkCreate(
                List.of(new Gate(1, red.code(), null), new Gate(2, red.code(), null), new Gate(3, null, null)));
        long ann = Objects.requireNonNull(
                estate.workers.create(new Worker(null, "Ann", null)).id());
        long bob = Objects.requireNonNull(
                estate.workers.create(new Worker(null, "Bob", null)).id());
        estate.shifts.bulkCreate(List.of(
                new Shift(null, "east", 1, ann, null, null),
                new Shift(null, "east", 1, bob, null, null),
                new Shift(null, "east", 1, ann, null, null),
                new Shift(null, "west", 1, bob, null, null)));
        return estate;
    }
}

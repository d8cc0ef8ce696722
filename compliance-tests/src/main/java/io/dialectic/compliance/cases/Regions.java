package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;

import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Ref;
import io.dialectic.annotation.BelongsTo;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.DefaultScope;
import io.dialectic.annotation.DeletedAt;
import io.dialectic.annotation.FilteredBy;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.NotNull;
import io.dialectic.annotation.Only;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regions have towns, towns schools, schools teachers, teachers pets and hobbies. North has the towns Oslo (schools O1 and the closed O2),
 * Bergen (B1) and the deleted Gone (G1), South has Rome (R1), West nothing. Tina (pets Mia, a cat, and Rex) teaches at O1 and
 * B1, Tom (Sam) at O2, Tess (Bob, and Kit, who is deleted) at R1 and G1, Ted (Old), who is deleted, at O1. This is so for
 * tenant 1; for tenant 2 Tom teaches at O1 and R1. Tina has the hobbies golf and yoga, Tess yoga.
 */
final class Regions {
    private Regions() {}

    /** Where the ways begin. */
    @Table("regions")
    public record Region(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name,
            @HasMany @Nullable List<Town> towns,
            @HasMany(through = "towns") @Nullable List<School> schools,
            @HasMany(through = "schools") @Nullable List<Teacher> teachers,
            @HasMany(through = "teachers") @Nullable List<Pet> pets,

            @HasMany(through = "teachers", source = "pets", only = @Only(attribute = "kind", value = "cat")) @Nullable
            List<Pet> cats,

            @HasMany(through = "teachers") @Nullable List<Hobby> hobbies) {}

    /** May be deleted. */
    @Table(value = "towns", paranoid = true)
    public record Town(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name,
            @Nullable Long regionId,
            @BelongsTo @Nullable Ref<Region> region,
            @HasMany @Nullable List<School> schools,
            @DeletedAt @Nullable Instant deletedAt) {}

    /** Open schools are what is seen by default. */
    @Table("town_schools")
    public record School(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name,
            boolean open,
            @Nullable Long townId,
            @BelongsTo @Nullable Ref<Town> town,
            @BelongsToMany(through = Lesson.class) @Nullable List<Teacher> teachers,

            @HasMany(through = "teachers", source = "schools") @Nullable
            List<School> sisters) {
        @DefaultScope
        static final Cond<School> OPEN = attr(School::open).eq(true);
    }

    /** Ties schools to teachers, for a tenant. */
    @Table("lessons")
    public record Lesson(
            @Id @Generated @Nullable Long id,
            @FilteredBy("tenant") @NotNull Long tenantId,
            @Nullable Long schoolId,
            @Nullable Long teacherId,
            @BelongsTo @Nullable Ref<School> school,
            @BelongsTo @Nullable Ref<Teacher> teacher) {}

    /** May be deleted. */
    @Table(value = "teachers", paranoid = true)
    public record Teacher(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name,
            @BelongsToMany(through = Lesson.class) @Nullable List<School> schools,
            @HasMany @Nullable List<Pet> pets,

            @BelongsToMany(table = "teacher_hobbies") @Nullable
            List<Hobby> hobbies,

            @DeletedAt @Nullable Instant deletedAt) {}

    /** Where the ways end, and others begin. */
    @Table(value = "pets", paranoid = true)
    public record Pet(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name,
            @NotNull @Column(length = 10) String kind,
            @Nullable Long teacherId,
            @BelongsTo @Nullable Ref<Teacher> teacher,
            @HasMany(through = "teacher") @Nullable List<School> schools,

            @HasMany(through = "schools", source = "town") @Nullable
            List<Town> towns,

            @HasMany(through = "towns", source = "region") @Nullable
            List<Region> regions,

            @DeletedAt @Nullable Instant deletedAt) {}

    /** Is tied by a table without a model. */
    @Table("hobbies")
    public record Hobby(
            @Id @Generated @Nullable Long id,
            @NotNull @Column(length = 20) String name) {}

    /** Makes the rows, and gives the database as tenant 1 sees it. */
    static Database filled(Subject t) {
        Database database = t.database();
        Model<Region> regions = database.model(Region.class);
        Model<Town> towns = database.model(Town.class);
        Model<School> schools = database.model(School.class);
        Model<Teacher> teachers = database.model(Teacher.class);
        Model<Pet> pets = database.model(Pet.class);
        Model<Hobby> hobbies = database.model(Hobby.class);
        t.own(regions, towns, schools, teachers, database.model(Lesson.class), pets, hobbies);
        Long north = region(regions, "North");
        Long south = region(regions, "South");
        region(regions, "West");
        Long oslo = town(towns, "Oslo", north);
        Long bergen = town(towns, "Bergen", north);
        Long rome = town(towns, "Rome", south);
        Long gone = town(towns, "Gone", north);
        towns.where(Town::name).eq("Gone").destroy();
        Long firstInOslo = school(schools, "O1", true, oslo);
        Long closed = school(schools, "O2", false, oslo);
        Long inBergen = school(schools, "B1", true, bergen);
        Long inRome = school(schools, "R1", true, rome);
        Long inGone = school(schools, "G1", true, gone);
        Long tina = teacher(teachers, "Tina");
        Long tom = teacher(teachers, "Tom");
        Long ted = teacher(teachers, "Ted");
        Long tess = teacher(teachers, "Tess");
        teachers.where(Teacher::name).eq("Ted").destroy();
        Database one = database.with("tenant", 1L);
        lesson(one, firstInOslo, tina);
        lesson(one, inBergen, tina);
        lesson(one, closed, tom);
        lesson(one, firstInOslo, ted);
        lesson(one, inRome, tess);
        lesson(one, inGone, tess);
        Database two = database.with("tenant", 2L);
        lesson(two, firstInOslo, tom);
        lesson(two, inRome, tom);
        pet(pets, "Mia", "cat", tina);
        pet(pets, "Rex", "dog", tina);
        pet(pets, "Sam", "cat", tom);
        pet(pets, "Old", "cat", ted);
        pet(pets, "Bob", "dog", tess);
        pet(pets, "Kit", "cat", tess);
        pets.where(Pet::name).eq("Kit").destroy();
        Long golf = hobby(hobbies, "golf");
        Long yoga = hobby(hobbies, "yoga");
        hobby(teachers, tina, golf);
        hobby(teachers, tina, yoga);
        hobby(teachers, tess, yoga);
        return one;
    }

    private static Long id(@Nullable Long id) {
        return java.util.Objects.requireNonNull(id);
    }

    private static Long region(Model<Region> regions, String name) {
        return id(regions.create(v -> v.set(Region::name).to(name)).id());
    }

    private static Long town(Model<Town> towns, String name, Long region) {
        return id(
                towns.create(v -> v.set(Town::name).to(name).set(Town::regionId).to(region))
                        .id());
    }

    private static Long school(Model<School> schools, String name, boolean open, Long town) {
        return id(schools.create(v -> v.set(School::name)
                        .to(name)
                        .set(School::open)
                        .to(open)
                        .set(School::townId)
                        .to(town))
                .id());
    }

    private static Long teacher(Model<Teacher> teachers, String name) {
        return id(teachers.create(v -> v.set(Teacher::name).to(name)).id());
    }

    private static void lesson(Database database, Long school, Long teacher) {
        database.model(Lesson.class)
                .create(v -> v.set(Lesson::schoolId)
                        .to(school)
                        .set(Lesson::teacherId)
                        .to(teacher));
    }

    private static void pet(Model<Pet> pets, String name, String kind, Long teacher) {
        pets.create(v -> v.set(Pet::name)
                .to(name)
                .set(Pet::kind)
                .to(kind)
                .set(Pet::teacherId)
                .to(teacher));
    }

    private static Long hobby(Model<Hobby> hobbies, String name) {
        return id(hobbies.create(v -> v.set(Hobby::name).to(name)).id());
    }

    private static void hobby(Model<Teacher> teachers, Long teacher, Long hobby) {
        Model<io.dialectic.Row> between = teachers.between(Teacher::hobbies);
        between.create(v -> v.set(between.attribute("teacherId"))
                .to(teacher)
                .set(between.attribute("hobbyId"))
                .to(hobby));
    }
}

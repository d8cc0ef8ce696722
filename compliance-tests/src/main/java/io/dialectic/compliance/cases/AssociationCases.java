package io.dialectic.compliance.cases;

import static io.dialectic.Associations.countOf;
import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.annotation.BelongsToMany;
import io.dialectic.annotation.HasMany;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Fence;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.cases.Estate.Worker;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Enrolment;
import io.dialectic.compliance.model.Friendship;
import io.dialectic.compliance.model.Locker;
import io.dialectic.compliance.model.Student;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Associations through rows between, to a model itself, and by keys that are not the primary key. */
public final class AssociationCases {
    /** Made by the suite. */
    public AssociationCases() {}

    private static List<String> titles(@Nullable List<Course> courses) {
        return courses == null
                ? List.of()
                : courses.stream().map(Course::title).sorted().toList();
    }

    private static List<String> names(@Nullable List<Student> students) {
        return students == null
                ? List.of()
                : students.stream().map(Student::name).sorted().toList();
    }

    @Case({"L4", "L16", "K1", "PN9"})
    public void manyToManyIsLoadedByOneMoreStatement(Subject t) {
        School school = School.of(t);
        var found = t.counting(() -> school.students()
                .include(Student::courses)
                .orderBy(Student::code)
                .findAll());
        assertThat(found.statements()).isEqualTo(2);
        assertThat(titles(found.value().get(0).courses())).containsExactly("Algebra", "Calculus");
        assertThat(titles(found.value().get(1).courses())).containsExactly("Algebra");
        assertThat(found.value().get(2).courses()).isEmpty();
    }

    @Case({"L4", "K1"})
    public void manyToManyIsLoadedFromItsOtherEnd(Subject t) {
        School school = School.of(t);
        List<Course> found = school.courses()
                .include(Course::students)
                .orderBy(Course::title)
                .findAll();
        assertThat(found).extracting(Course::title).containsExactly("Algebra", "Calculus", "Latin");
        assertThat(names(found.get(0).students())).containsExactly("Ann", "Ben");
        assertThat(names(found.get(1).students())).containsExactly("Ann");
        assertThat(found.get(2).students()).isEmpty();
    }

    @Case({"L4", "L19", "N5", "K10"})
    public void deletedTiesAreNoTiesAndDeletedEndsAreSeenWhenAsked(Subject t) {
        School school = School.of(t);
        Student ann = school.student("a", school.students().include(Student::courses, Query::withDeleted));
        assertThat(titles(ann.courses())).containsExactly("Algebra", "Calculus", "Greek");
        Student ben = school.student("b", school.students().include(Student::courses));
        assertThat(titles(ben.courses())).containsExactly("Algebra");
    }

    @Case({"L4", "K4", "K11", "J8"})
    public void manyToManyTakesConditionsAndAnOrder(Subject t) {
        School school = School.of(t);
        Student ann =
                school.student("a", school.students().include(Student::courses, c -> c.orderByDesc(Course::title)));
        assertThat(ann.courses()).extracting(Course::title).containsExactly("Calculus", "Algebra");
        List<Student> all = school.students()
                .include(Student::courses, c -> c.where(Course::credits).gt(5))
                .orderBy(Student::code)
                .findAll();
        assertThat(all).hasSize(3);
        assertThat(titles(all.get(0).courses())).containsExactly("Calculus");
        assertThat(all.get(1).courses()).isEmpty();
    }

    @Case({"L4", "K5", "F7", "PN8"})
    public void aRequiredManyToManyIncludeFiltersAndCounts(Subject t) {
        School school = School.of(t);
        Query<Student> all = school.students().include(Student::courses, Query::required);
        assertThat(all.count()).isEqualTo(2);
        assertThat(names(all.findAll())).containsExactly("Ann", "Ben");
        Query<Student> some = school.students()
                .include(
                        Student::courses,
                        c -> c.where(Course::title).eq("Calculus").required());
        assertThat(some.count()).isEqualTo(1);
        assertThat(names(some.findAll())).containsExactly("Ann");
        assertThat(school.students()
                        .include(
                                Student::courses,
                                c -> c.where(Course::title).eq("Latin").required())
                        .exists())
                .as("the only tie to Latin is deleted")
                .isFalse();
    }

    @Case({"L4", "K5", "K14"})
    public void whatIsRequiredOfTheFarEndIsRequiredOfTheTie(Subject t) {
        School school = School.of(t);
        List<Student> found = school.students()
                .include(
                        Student::courses,
                        c -> c.includeRef(Course::required, Query::required).required())
                .findAll();
        assertThat(names(found)).containsExactly("Ann");
        assertThat(titles(found.get(0).courses())).containsExactly("Calculus");
    }

    @Case({"L4", "K14", "J12", "PN7"})
    public void includesNestBelowManyToManyAndALimitLimitsParents(Subject t) {
        School school = School.of(t);
        var found = t.counting(() -> school.students()
                .include(
                        Student::courses,
                        c -> c.include(Course::required)
                                .include(Course::students)
                                .orderBy(Course::title))
                .orderBy(Student::code)
                .limit(1)
                .findAll());
        assertThat(found.statements()).isEqualTo(3);
        assertThat(found.value()).hasSize(1);
        List<Course> courses = found.value().get(0).courses();
        assertThat(titles(courses)).containsExactly("Algebra", "Calculus");
        assertThat(courses.get(1).required().get().orElseThrow().title()).isEqualTo("Algebra");
        assertThat(courses.get(0).required().get()).isEmpty();
        assertThat(names(courses.get(0).students())).containsExactly("Ann", "Ben");
    }

    @Case({"L17", "L18"})
    public void theRowsBetweenAreAModelOfTheirOwn(Subject t) {
        School school = School.of(t);
        Student ann = school.student(
                "a",
                school.students()
                        .include(
                                Student::enrolments,
                                e -> e.include(Enrolment::course).orderBy(Enrolment::grade)));
        assertThat(ann.enrolments()).extracting(Enrolment::grade).containsExactly(1, 2, 3);
        assertThat(ann.enrolments().get(2).course().get().map(Course::title)).contains("Calculus");
        assertThat(school.enrolments()
                        .includeRef(
                                Enrolment::course,
                                c -> c.where(Course::title).eq("Algebra").required())
                        .count())
                .isEqualTo(2);
    }

    @Case({"L16", "PN34"})
    public void rowsBetweenWithAKeyOfTheirOwnTieTwice(Subject t) {
        Estate estate = Estate.of(t);
        Plot east = estate.plots()
                .include(Plot::workers, w -> w.orderBy(Worker::name))
                .findByPk("east", 1)
                .orElseThrow();
        assertThat(east.workers()).extracting(Worker::name).containsExactly("Ann", "Ann", "Bob");
        assertThat(estate.plots().where(countOf(Plot::workers).eq(3L)).select(Plot::size))
                .containsExactly(10);
    }

    @Case({"K18", "L16", "PN34"})
    public void keysOfSeveralAttributesAreAskedForManyAtATime(Subject t) {
        Estate estate = Estate.of(t);
        estate.plots()
                .bulkCreate(IntStream.range(0, 1_100)
                        .mapToObj(number -> Plot.of("south", number, 1))
                        .toList());
        List<Plot> plots = estate.plots()
                .include(Plot::workers)
                .include(Plot::crops)
                .orderBy(Plot::field)
                .findAll();
        assertThat(plots).hasSize(1_103);
        assertThat(plots.stream().mapToInt(plot -> plot.workers().size()).sum()).isEqualTo(4);
        assertThat(plots.stream().mapToInt(plot -> plot.crops().size()).sum()).isEqualTo(3);
    }

    @Case({"L1", "L2", "L3", "L27", "PN34"})
    public void keysHaveSeveralAttributes(Subject t) {
        Estate estate = Estate.of(t);
        List<Crop> crops =
                estate.crops().include(Crop::plot).orderBy(Crop::name).findAll();
        assertThat(crops)
                .extracting(
                        crop -> crop.name() + crop.plot().get().map(Plot::size).orElse(0))
                .containsExactly("hay0", "oats30", "rye10", "wheat10");
        Plot east = estate.plots()
                .include(Plot::crops, c -> c.orderBy(Crop::name))
                .include(Plot::fence)
                .findByPk("east", 1)
                .orElseThrow();
        assertThat(east.crops()).extracting(Crop::name).containsExactly("rye", "wheat");
        assertThat(east.fence()).extracting(Fence::colour).isEqualTo("red");
        assertThatThrownBy(() -> estate.crops().create(Crop.of("corn", "east", 9)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Case({"L14", "L4", "L2"})
    public void aModelIsTiedToItselfByAUniqueKeyThatIsNotItsPrimaryKey(Subject t) {
        School school = School.of(t);
        List<Student> found = school.students()
                .include(Student::friends)
                .orderBy(Student::code)
                .findAll();
        assertThat(names(found.get(0).friends())).containsExactly("Ben", "Cid");
        assertThat(names(found.get(1).friends())).containsExactly("Ann");
        assertThat(found.get(2).friends()).isEmpty();
    }

    @Case({"L1", "L2", "L6", "A18"})
    public void aForeignKeyRefersToAUniqueKeyThatIsNotThePrimaryKey(Subject t) {
        School school = School.of(t);
        List<Locker> lockers =
                school.lockers().include(Locker::owner).orderBy(Locker::number).findAll();
        assertThat(lockers.get(0).owner().get().map(Student::name)).contains("Ann");
        assertThat(lockers.get(1).owner().get()).isEmpty();
        List<Student> students = school.students()
                .include(Student::locker)
                .orderBy(Student::code)
                .findAll();
        assertThat(students.get(0).locker()).extracting(Locker::number).isEqualTo(1);
        assertThat(students.get(1).locker()).isNull();
        assertThatThrownBy(() -> school.lockers().create(new Locker(3, "nobody", null)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Case({"L14", "L1"})
    public void aModelBelongsToItself(Subject t) {
        School school = School.of(t);
        List<Course> found = school.courses()
                .includeRef(Course::required, c -> c.where(attr(Course::credits).gte(5)))
                .orderBy(Course::title)
                .findAll();
        assertThat(found.get(1).required().get().map(Course::title)).contains("Algebra");
        assertThat(found.get(0).required().get()).isEmpty();
    }

    @Case({"L4", "L16", "A1"})
    public void modelsDefinedAtRunTimeAreTiedByRowsBetween(Subject t) {
        @SuppressWarnings("unchecked")
        Model<Row>[] models = new Model[3];
        models[0] = t.database()
                .define(
                        "many_bags",
                        m -> m.id("id")
                                .string("name", 20)
                                .belongsToMany(
                                        "things",
                                        () -> models[1],
                                        () -> models[2],
                                        List.of("bagId"),
                                        List.of("thingId"))
                                .hasMany("packings", () -> models[2], "bagId")
                                .hasOne("firstPacking", () -> models[2], "bagId"));
        models[1] = t.database().define("many_things", m -> m.id("id").string("name", 20));
        models[2] = t.database()
                .define(
                        "many_packings",
                        m -> m.id("id")
                                .bigint("bagId", c -> c.notNull())
                                .bigint("thingId", c -> c.notNull())
                                .belongsTo("bag", models[0], "bagId")
                                .belongsTo("thing", models[1], "thingId"));
        t.own(models);
        Row bag = models[0].create(v -> v.set(models[0].attribute("name")).to("red"));
        Row thing = models[1].create(v -> v.set(models[1].attribute("name")).to("key"));
        models[2].create(v -> v.set(models[2].attribute("bagId"))
                .to(bag.get("id"))
                .set(models[2].attribute("thingId"))
                .to(thing.get("id")));
        Row found = models[0].include("things").include("packings").findOne().orElseThrow();
        assertThat(found.many("things")).extracting(row -> row.get("name")).containsExactly("key");
        assertThat(found.many("packings")).hasSize(1);
        assertThat(models[0].include("firstPacking").findOne().orElseThrow().one("firstPacking"))
                .isNotNull();
    }

    /** Names an attribute that the rows between do not have. */
    @Table("wrong_ends")
    public record WrongEnd(
            @Id long id,

            @BelongsToMany(through = Enrolment.class, value = "studentId", other = "cursusId") @Nullable
            List<Course> courses) {}

    /** Refers to an attribute that is no unique key. */
    @Table("wrong_keys")
    public record WrongKey(
            @Id long id,
            @Nullable Integer number,

            @HasMany(value = "grade", references = "number") @Nullable
            List<Enrolment> enrolments) {}

    /** Compares a number with a text. */
    @Table("wrong_types")
    public record WrongType(
            @Id long id,

            @BelongsToMany(through = Friendship.class, value = "fromCode", other = "toCode", otherReferences = "code")
            @Nullable
            List<Student> students) {}

    @Case({"L12", "K3", "A24"})
    public void wrongDeclarationsNameBothSides(Subject t) {
        assertThatThrownBy(() -> t.database()
                        .model(WrongEnd.class)
                        .include(WrongEnd::courses)
                        .findAll())
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_ASSOCIATION))
                .hasMessageContaining("WrongEnd.courses to Course")
                .hasMessageContaining("cursusId")
                .hasMessageContaining("Enrolment");
        assertThatThrownBy(() -> t.database()
                        .model(WrongKey.class)
                        .include(WrongKey::enrolments)
                        .findAll())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("WrongKey.enrolments to Enrolment")
                .hasMessageContaining("no unique key");
        assertThatThrownBy(() -> t.database()
                        .model(WrongType.class)
                        .include(WrongType::students)
                        .findAll())
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("Friendship.fromCode (String) with WrongType.id (Long)");
    }
}

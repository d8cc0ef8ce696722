package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;
import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.IncludeShape.estate;
import static io.dialectic.compliance.cases.IncludeShape.forum;
import static io.dialectic.compliance.cases.IncludeShape.one;
import static io.dialectic.compliance.cases.IncludeShape.school;

import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.cases.Estate.Worker;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Student;
import java.util.List;

/** Includes inside one whose rows are numbered for each parent. */
final class LimitedIncludeShapes {
    private LimitedIncludeShapes() {}

    static void addTo(List<IncludeShape> all) {
        belonging(all);
        tied(all);
    }

    private static void belonging(List<IncludeShape> all) {
        all.add(forum(
                "has-many below a limit for each parent",
                3,
                2,
                3,
                "[Ann[Sketch[no nice]] Bob[Report[yes]] Cid[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> n.orderByDesc(Note::title)
                                                .limit(1)
                                                .include(Note::remarks, r -> by(how, r.orderByDesc(Remark::text))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name()
                                + all(person.notes(), note -> note.title() + all(note.remarks(), Remark::text)))));
        all.add(forum(
                "required has-many below a limit for each parent, and what a row belongs to",
                4,
                2,
                5,
                "[Ann[PlanBob[hm good]] Bob[ReportBob[yes]] Cid[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> n.orderBy(Note::title)
                                                .limit(1)
                                                .include(
                                                        Note::remarks,
                                                        r -> by(
                                                                how,
                                                                r.orderByDesc(Remark::text)
                                                                        .required()))
                                                .includeRef(
                                                        Note::editor,
                                                        e -> by(
                                                                how,
                                                                e.include(
                                                                        Person::clubs,
                                                                        c -> by(how, c.orderBy(Club::name))))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name()
                                + all(
                                        person.notes(),
                                        note -> note.title()
                                                + one(note.editor(), Person::name)
                                                + all(note.remarks(), Remark::text)))));
        all.add(forum(
                "two has-many below an offset for each parent, by what is computed",
                4,
                2,
                4,
                "[Ann[Plan[good hm][Plan Sketch]] Bob[Idea[][Idea Report]] Cid[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> n.orderByDesc(lower(attr(Note::title)))
                                                .offset(1)
                                                .include(Note::remarks, r -> by(how, r.orderBy(Remark::text)))
                                                .includeRef(
                                                        Note::author,
                                                        a -> a.include(
                                                                Person::notes, x -> by(how, x.orderBy(Note::title)))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name()
                                + all(
                                        person.notes(),
                                        note -> note.title()
                                                + all(note.remarks(), Remark::text)
                                                + one(note.author(), a -> all(a.notes(), Note::title))))));
        all.add(estate(
                "below a limit for each parent, by keys of two parts",
                3,
                2,
                4,
                "[[rye[Ann Ann Bob]] [oats[]] []]",
                (w, how) -> all(
                        w.plots()
                                .include(
                                        Plot::crops,
                                        c -> c.orderBy(Crop::name)
                                                .limit(1)
                                                .includeRef(
                                                        Crop::plot,
                                                        p -> by(
                                                                how,
                                                                p.include(
                                                                        Plot::workers,
                                                                        x -> by(how, x.orderBy(Worker::name))))))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        plot -> all(
                                plot.crops(),
                                crop -> crop.name() + one(crop.plot(), p -> all(p.workers(), Worker::name))))));
    }

    private static String courses(Student student) {
        return student.name().charAt(0)
                + all(student.courses(), course -> course.title() + all(course.students(), Student::name));
    }

    private static void tied(List<IncludeShape> all) {
        all.add(school(
                "many-to-many below a limit for each parent",
                3,
                2,
                3,
                "[A[Calculus[Ann]] B[Algebra[Ann Ben]] C[]]",
                (w, how) -> all(
                        w.students()
                                .include(
                                        Student::courses,
                                        c -> c.orderByDesc(Course::title)
                                                .limit(1)
                                                .include(Course::students, s -> by(how, s.orderBy(Student::name))))
                                .orderBy(Student::code)
                                .findAll(),
                        LimitedIncludeShapes::courses)));
        all.add(school(
                "many-to-many below an order by what is computed",
                3,
                2,
                3,
                "[A[Calculus[Ann] Algebra[Ben Ann]] B[Algebra[Ben Ann]] C[]]",
                (w, how) -> all(
                        w.students()
                                .include(
                                        Student::courses,
                                        c -> c.orderByDesc(lower(attr(Course::title)))
                                                .include(Course::students, s -> by(how, s.orderByDesc(Student::name))))
                                .orderBy(Student::code)
                                .findAll(),
                        LimitedIncludeShapes::courses)));
        all.add(estate(
                "below a limit of rows that are tied more than once",
                3,
                2,
                3,
                "[[Ann[east1 east1] Ann[east1 east1]] [] [Bob[east1 west1]]]",
                (w, how) -> all(
                        w.plots()
                                .include(
                                        Plot::workers,
                                        x -> x.orderBy(Worker::name)
                                                .limit(2)
                                                .include(Worker::plots, p -> by(how, p.orderBy(Plot::field))))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        plot -> all(
                                plot.workers(),
                                worker -> worker.name()
                                        + all(worker.plots(), other -> other.field() + other.number())))));
        all.add(forum(
                "below a limit of what is found along another",
                3,
                2,
                4,
                "[[hm[Plan[good hm]] nice[Sketch[nice no]]] [yes[Report[yes]]] []]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::remarks,
                                        r -> r.where(Remark::text)
                                                .ne("no")
                                                .orderByDesc(Remark::text)
                                                .limit(2)
                                                .includeRef(
                                                        Remark::note,
                                                        n -> by(
                                                                how,
                                                                n.include(
                                                                        Note::remarks,
                                                                        x -> by(how, x.orderBy(Remark::text))))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> IncludeShape.sorted(
                                person.remarks(),
                                remark -> remark.text()
                                        + all(
                                                remark.note().get().stream().toList(),
                                                note -> note.title() + all(note.remarks(), Remark::text))))));
    }
}

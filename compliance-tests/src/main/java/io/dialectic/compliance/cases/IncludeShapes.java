package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.IncludeShape.estate;
import static io.dialectic.compliance.cases.IncludeShape.forum;
import static io.dialectic.compliance.cases.IncludeShape.library;
import static io.dialectic.compliance.cases.IncludeShape.one;
import static io.dialectic.compliance.cases.IncludeShape.school;

import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Fence;
import io.dialectic.compliance.cases.Estate.Gate;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.cases.Estate.Worker;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Locker;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Student;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Includes of one level, and whole. */
final class IncludeShapes {
    private IncludeShapes() {}

    static void addTo(List<IncludeShape> all) {
        toOne(all);
        toMany(all);
        manyToMany(all);
    }

    private static void toOne(List<IncludeShape> all) {
        all.add(library(
                "belongs-to",
                1,
                1,
                2,
                "[ada ada bob -]",
                (w, how) -> all(
                        w.books
                                .includeRef(Book::getAuthor, a -> by(how, a))
                                .orderBy(Book::getTitle)
                                .findAll(),
                        book -> one(book.getAuthor(), a -> a.email().substring(0, 3)))));
        all.add(library(
                "belongs-to with a condition",
                1,
                1,
                2,
                "[ada ada - -]",
                (w, how) -> all(
                        w.books
                                .includeRef(
                                        Book::getAuthor,
                                        a -> by(how, a.where(Author::name).eq("Ada")))
                                .orderBy(Book::getTitle)
                                .findAll(),
                        book -> one(book.getAuthor(), a -> a.email().substring(0, 3)))));
        all.add(library(
                "required belongs-to with a condition",
                1,
                1,
                2,
                "[ada ada]",
                (w, how) -> all(
                        w.books
                                .includeRef(
                                        Book::getAuthor,
                                        a -> by(
                                                how,
                                                a.where(Author::name).eq("Ada").required()))
                                .orderBy(Book::getTitle)
                                .findAll(),
                        book -> one(book.getAuthor(), a -> a.email().substring(0, 3)))));
        all.add(school(
                "belongs-to by a key that is not the primary key",
                1,
                1,
                2,
                "[Ann -]",
                (w, how) -> all(
                        w.lockers()
                                .includeRef(Locker::owner, o -> by(how, o))
                                .orderBy(Locker::number)
                                .findAll(),
                        locker -> one(locker.owner(), Student::name))));
        all.add(estate(
                "belongs-to by a key of two parts",
                1,
                1,
                2,
                "[wheat10 rye10 oats30 hay-]",
                (w, how) -> all(
                        w.crops()
                                .includeRef(Crop::plot, p -> by(how, p))
                                .orderBy(Crop::id)
                                .findAll(),
                        crop -> crop.name() + one(crop.plot(), plot -> "" + plot.size()))));
        all.add(estate(
                "belongs-to by bytes",
                1,
                1,
                2,
                "[red red -]",
                (w, how) -> all(
                        w.gates()
                                .includeRef(Gate::fence, f -> by(how, f))
                                .orderBy(Gate::number)
                                .findAll(),
                        gate -> one(gate.fence(), Fence::colour))));
        all.add(school(
                "has-one by a key that is not the primary key",
                2,
                1,
                2,
                "[1 - -]",
                (w, how) -> all(
                        w.students()
                                .includeOne(Student::locker, l -> by(how, l))
                                .orderBy(Student::code)
                                .findAll(),
                        student -> student.locker() == null
                                ? "-"
                                : "" + student.locker().number())));
        all.add(forum(
                "has-one to a part of the rows",
                2,
                1,
                2,
                "[Plan - -]",
                (w, how) -> all(
                        w.people()
                                .includeOne(Person::pinned, n -> by(how, n))
                                .orderBy(Person::name)
                                .findAll(),
                        person ->
                                person.pinned() == null ? "-" : person.pinned().title())));
        all.add(estate(
                "has-one by a key of two parts",
                2,
                1,
                2,
                "[red blue -]",
                (w, how) -> all(
                        w.plots()
                                .includeOne(Plot::fence, f -> by(how, f))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        plot -> plot.fence() == null ? "-" : plot.fence().colour())));
        all.add(estate(
                "required has-one",
                2,
                1,
                2,
                "[blue]",
                (w, how) -> all(
                        w.plots()
                                .includeOne(
                                        Plot::fence,
                                        f -> by(
                                                how,
                                                f.where(Fence::colour)
                                                        .eq("blue")
                                                        .required()))
                                .findAll(),
                        plot -> Objects.requireNonNull(plot.fence()).colour())));
    }

    private static void toMany(List<IncludeShape> all) {
        all.add(library(
                "has-many",
                2,
                1,
                2,
                "[a[Beta Alpha] b[Delta] c[] d[] e[] f[]]",
                (w, how) -> all(
                        w.authors
                                .include(Author::books, b -> by(how, b.orderByDesc(Book::getTitle)))
                                .orderBy(Author::email)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "has-many with a condition",
                2,
                1,
                2,
                "[a[Alpha] b[Delta] c[] d[] e[] f[]]",
                (w, how) -> all(
                        w.authors
                                .include(
                                        Author::books,
                                        b -> by(how, b.where(Book::isPublished).eq(true)))
                                .orderBy(Author::email)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "required has-many, deleted rows too",
                2,
                1,
                2,
                "[b[Gamma Delta] a[Beta]]",
                (w, how) -> all(
                        w.authors
                                .include(
                                        Author::books,
                                        b -> by(
                                                how,
                                                b.where(Book::getTitle)
                                                        .in("Beta", "Gamma", "Delta")
                                                        .withDeleted()
                                                        .orderByDesc(Book::getTitle)
                                                        .required()))
                                .orderByDesc(Author::email)
                                .findAll(),
                        IncludeShape::books)));
        all.add(estate(
                "has-many by a key of two parts",
                2,
                1,
                2,
                "[e1[rye wheat] e2[oats] w1[]]",
                (w, how) -> all(
                        w.plots()
                                .include(Plot::crops, c -> by(how, c.orderBy(Crop::name)))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        IncludeShape::crops)));
        all.add(estate(
                "has-many by bytes",
                2,
                1,
                2,
                "[blue[] grey[] red[2 1]]",
                (w, how) -> all(
                        w.fences()
                                .include(Fence::gates, g -> by(how, g.orderByDesc(Gate::number)))
                                .orderBy(Fence::colour)
                                .findAll(),
                        fence -> fence.colour() + all(fence.gates(), gate -> "" + gate.number()))));
        all.add(forum(
                "has-many along another",
                2,
                1,
                2,
                "[[good hm nice no] [yes] []]",
                (w, how) -> all(
                        w.people()
                                .include(Person::remarks, r -> by(how, r.orderBy(Remark::text)))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> all(person.remarks(), Remark::text))));
        all.add(forum(
                "has-many along a part, to a part",
                2,
                1,
                2,
                "[[nice] [] []]",
                (w, how) -> all(
                        w.people()
                                .include(Person::kindToDrafts, r -> by(how, r))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> all(person.kindToDrafts(), Remark::text))));
        all.add(library(
                "parents in an order of equal rows", 2, 1, 2, "[[Alpha Beta] [Delta] [] [] [] []]", (w, how) -> {
                    List<Author> found = w.authors
                            .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                            .orderBy(Author::createdAt)
                            .findAll();
                    return found.stream()
                            .sorted((a, b) -> a.email().compareTo(b.email()))
                            .map(author -> all(author.books(), book -> Objects.requireNonNull(book.getTitle())))
                            .collect(Collectors.joining(" ", "[", "]"));
                }));
    }

    private static void manyToMany(List<IncludeShape> all) {
        all.add(school(
                "many-to-many",
                2,
                1,
                2,
                "[C[] B[Algebra] A[Calculus Algebra]]",
                (w, how) -> all(
                        w.students()
                                .include(Student::courses, c -> by(how, c.orderByDesc(Course::title)))
                                .orderByDesc(Student::code)
                                .findAll(),
                        IncludeShape::courses)));
        all.add(school(
                "required many-to-many",
                2,
                1,
                2,
                "[A[Calculus]]",
                (w, how) -> all(
                        w.students()
                                .include(
                                        Student::courses,
                                        c -> by(
                                                how,
                                                c.where(Course::credits).gt(5).required()))
                                .findAll(),
                        IncludeShape::courses)));
        all.add(school(
                "many-to-many to itself",
                2,
                1,
                2,
                "[[Ben Cid] [Ann] []]",
                (w, how) -> all(
                        w.students()
                                .include(Student::friends, f -> by(how, f.orderBy(Student::name)))
                                .orderBy(Student::code)
                                .findAll(),
                        student -> all(student.friends(), Student::name))));
        all.add(forum(
                "many-to-many to a part, by a part",
                2,
                1,
                2,
                "[[Chess] [] []]",
                (w, how) -> all(
                        w.people()
                                .include(Person::openChairs, c -> by(how, c))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> all(person.openChairs(), Club::name))));
        all.add(estate(
                "many-to-many, tied more than once",
                2,
                1,
                2,
                "[[Ann Ann Bob] [] [Bob]]",
                (w, how) -> all(
                        w.plots()
                                .include(Plot::workers, x -> by(how, x.orderBy(Worker::name)))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        plot -> all(plot.workers(), Worker::name))));
    }
}

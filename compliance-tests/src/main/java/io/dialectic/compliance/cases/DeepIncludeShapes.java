package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;
import static io.dialectic.Functions.random;
import static io.dialectic.Functions.times;
import static io.dialectic.Functions.viaRef;
import static io.dialectic.compliance.cases.IncludeShape.all;
import static io.dialectic.compliance.cases.IncludeShape.by;
import static io.dialectic.compliance.cases.IncludeShape.estate;
import static io.dialectic.compliance.cases.IncludeShape.forum;
import static io.dialectic.compliance.cases.IncludeShape.library;
import static io.dialectic.compliance.cases.IncludeShape.one;
import static io.dialectic.compliance.cases.IncludeShape.school;
import static io.dialectic.compliance.cases.IncludeShape.sorted;

import io.dialectic.Slice;
import io.dialectic.compliance.cases.Estate.Crop;
import io.dialectic.compliance.cases.Estate.Plot;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Student;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Includes inside and beside each other, and of parts of the rows. */
final class DeepIncludeShapes {
    private DeepIncludeShapes() {}

    static void addTo(List<IncludeShape> all) {
        deep(all);
        pages(all);
    }

    private static void deep(List<IncludeShape> all) {
        all.add(forum(
                "has-one below belongs-to",
                2,
                1,
                2,
                "[Idea- PlanPlan Report- SketchPlan]",
                (w, how) -> all(
                        w.notes()
                                .includeRef(Note::author, a -> a.includeOne(Person::pinned, p -> by(how, p)))
                                .orderBy(Note::title)
                                .findAll(),
                        note -> note.title()
                                + one(
                                        note.author(),
                                        a -> a.pinned() == null
                                                ? "-"
                                                : a.pinned().title()))));
        all.add(forum(
                "belongs-to below has-one below belongs-to",
                2,
                1,
                3,
                "[- Bob - Bob]",
                (w, how) -> all(
                        w.notes()
                                .includeRef(
                                        Note::author,
                                        a -> a.includeOne(
                                                Person::pinned,
                                                p -> by(how, p.includeRef(Note::editor, e -> by(how, e)))))
                                .orderBy(Note::title)
                                .findAll(),
                        note -> one(
                                note.author(),
                                a -> a.pinned() == null ? "-" : one(a.pinned().editor(), Person::name)))));
        all.add(estate(
                "belongs-to below has-many",
                2,
                1,
                3,
                "[[10 10] [30] []]",
                (w, how) -> all(
                        w.plots()
                                .include(Plot::crops, c -> by(how, c.includeRef(Crop::plot, p -> by(how, p))))
                                .orderBy(Plot::field)
                                .orderBy(Plot::number)
                                .findAll(),
                        plot -> all(plot.crops(), crop -> one(crop.plot(), p -> "" + p.size())))));
        all.add(forum(
                "has-many below has-many",
                3,
                1,
                3,
                "[Ann[Sketch[no nice] Plan[hm good]] Bob[Report[yes] Idea[]] Cid[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> by(
                                                how,
                                                n.orderByDesc(Note::title)
                                                        .include(
                                                                Note::remarks,
                                                                r -> by(how, r.orderByDesc(Remark::text)))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name()
                                + all(person.notes(), note -> note.title() + all(note.remarks(), Remark::text)))));
        all.add(forum(
                "two has-many and a many-to-many beside each other",
                4,
                1,
                4,
                "[Ann[Sketch Plan][Idea][Chess Go] Bob[Report Idea][Report Plan][Chess] Cid[][][]]",
                (w, how) -> all(
                        w.people()
                                .include(Person::notes, n -> by(how, n.orderByDesc(Note::title)))
                                .include(Person::edited, n -> by(how, n.orderByDesc(Note::title)))
                                .include(Person::clubs, c -> by(how, c.orderBy(Club::name)))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name()
                                + all(person.notes(), Note::title)
                                + all(person.edited(), Note::title)
                                + all(person.clubs(), Club::name))));
        all.add(forum(
                "has-many below belongs-to",
                2,
                1,
                2,
                "[[Report Idea] [Sketch Plan] [Report Idea] [Sketch Plan]]",
                (w, how) -> all(
                        w.notes()
                                .includeRef(
                                        Note::author,
                                        a -> a.include(Person::notes, n -> by(how, n.orderByDesc(Note::title))))
                                .orderBy(Note::title)
                                .findAll(),
                        note -> one(note.author(), a -> all(a.notes(), Note::title)))));
        all.add(forum(
                "required inside required, many-to-many below belongs-to",
                2,
                1,
                3,
                "[Plan[Chess Go]]",
                (w, how) -> all(
                        w.notes()
                                .includeRef(
                                        Note::author,
                                        a -> by(
                                                how,
                                                a.include(
                                                                Person::clubs,
                                                                c -> by(
                                                                        how,
                                                                        c.orderBy(Club::name)
                                                                                .required()))
                                                        .required()))
                                .where(Note::draft)
                                .eq(false)
                                .where(viaRef(Note::editor, Person::name))
                                .eq("Bob")
                                .where(Note::pinned)
                                .eq(true)
                                .findAll(),
                        note -> note.title() + one(note.author(), a -> all(a.clubs(), Club::name)))));
        all.add(forum(
                "required inside optional",
                3,
                1,
                3,
                "[Ann[Plan Sketch] Bob[Report] Cid[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> by(
                                                how,
                                                n.orderBy(Note::title)
                                                        .include(Note::remarks, r -> by(how, r.required()))))
                                .orderBy(Person::name)
                                .findAll(),
                        person -> person.name() + all(person.notes(), Note::title))));
        all.add(forum(
                "a condition along an association inside the include",
                2,
                1,
                2,
                "[A[Plan] B[Report] C[]]",
                (w, how) -> all(
                        w.people()
                                .include(
                                        Person::notes,
                                        n -> by(
                                                how,
                                                n.where(viaRef(Note::editor, Person::name))
                                                        .eq("Bob")))
                                .orderBy(Person::name)
                                .findAll(),
                        IncludeShape::notes)));
    }

    private static void pages(List<IncludeShape> all) {
        all.add(library(
                "a limit",
                2,
                1,
                2,
                "[b[Delta] c[]]",
                (w, how) -> all(
                        w.authors
                                .include(Author::books, b -> by(how, b))
                                .orderBy(Author::email)
                                .offset(1)
                                .limit(2)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "a limit without an order",
                2,
                1,
                2,
                "[a[Alpha Beta] b[Delta]]",
                (w, how) -> all(
                        w.authors
                                .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                .limit(2)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "a limit of those that have a row",
                2,
                1,
                2,
                "[a[Beta]]",
                (w, how) -> all(
                        w.authors
                                .include(
                                        Author::books,
                                        b -> by(
                                                how,
                                                b.where(Book::getTitle)
                                                        .in("Beta", "Delta")
                                                        .required()))
                                .orderBy(Author::email)
                                .limit(1)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "an order by what is computed",
                2,
                1,
                2,
                "[f[] e[] d[] c[] b[Delta] a[Alpha Beta]]",
                (w, how) -> all(
                        w.authors
                                .include(Author::books, b -> by(how, b.orderBy(lower(attr(Book::getTitle)))))
                                .orderByDesc(lower(attr(Author::email)))
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "a page in an order by what is computed, at random behind",
                2,
                1,
                2,
                "[d[] b[Delta] a[Alpha Beta]]",
                (w, how) -> all(
                        w.authors
                                .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                .where(Author::age)
                                .lt(40)
                                .orderBy(times(attr(Author::age), 2))
                                .orderByDesc(lower(attr(Author::email)))
                                .orderBy(random())
                                .limit(3)
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "parents at random",
                2,
                1,
                2,
                "[a[Alpha Beta] b[Delta] c[] d[] e[] f[]]",
                (w, how) -> sorted(
                        w.authors
                                .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                .orderBy(random())
                                .findAll(),
                        IncludeShape::books)));
        all.add(library(
                "a limit in an order along an association",
                2,
                1,
                2,
                "[Delta[Delta] Beta[Alpha Beta]]",
                (w, how) -> all(
                        w.books
                                .includeRef(
                                        Book::getAuthor,
                                        a -> a.include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                                .required())
                                .orderByDesc(viaRef(Book::getAuthor, Author::email))
                                .orderByDesc(Book::getTitle)
                                .limit(2)
                                .findAll(),
                        book -> book.getTitle()
                                + one(
                                        book.getAuthor(),
                                        a -> all(a.books(), b -> Objects.requireNonNull(b.getTitle()))))));
        all.add(school(
                "a limit beside a many-to-many",
                2,
                1,
                2,
                "[A[Algebra Calculus]]",
                (w, how) -> all(
                        w.students()
                                .include(Student::courses, c -> by(how, c.orderBy(Course::title)))
                                .orderBy(Student::code)
                                .limit(1)
                                .findAll(),
                        IncludeShape::courses)));
        all.add(library(
                "the row of a key",
                2,
                1,
                2,
                "[a[Alpha Beta]]",
                (w, how) -> all(
                        w
                                .authors
                                .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                .findByPk(w.ada().id())
                                .stream()
                                .toList(),
                        IncludeShape::books)));
        all.add(library(
                "the first row",
                2,
                1,
                2,
                "[a[Alpha Beta]]",
                (w, how) -> all(
                        w
                                .authors
                                .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                                .orderBy(Author::email)
                                .findOne()
                                .stream()
                                .toList(),
                        IncludeShape::books)));
        all.add(library("a slice", 2, 1, 2, "[c[] d[]]", (w, how) -> {
            Slice<Author> first = w.authors
                    .include(Author::books, b -> by(how, b))
                    .orderBy(Author::email)
                    .offset(2)
                    .limit(2)
                    .findSlice();
            return all(first.rows(), IncludeShape::books);
        }));
        all.add(library("a stream", 2, 1, 2, "[a[Alpha Beta] b[Delta] c[] d[] e[] f[]]", (w, how) -> {
            try (Stream<Author> rows = w
                    .authors
                    .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                    .orderBy(Author::email)
                    .stream()) {
                return rows.map(IncludeShape::books).collect(Collectors.joining(" ", "[", "]"));
            }
        }));
        all.add(library("in batches of rows", 6, 3, 6, "[a[Alpha Beta] b[Delta] c[] d[] e[]]", (w, how) -> {
            List<Author> rows = new ArrayList<>();
            w.authors
                    .include(Author::books, b -> by(how, b.orderBy(Book::getTitle)))
                    .orderBy(Author::email)
                    .limit(5)
                    .forEachBatch(2, rows::addAll);
            return all(rows, IncludeShape::books);
        }));
    }
}

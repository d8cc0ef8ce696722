package io.dialectic.compliance.sqlserver;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;

import io.dialectic.Database;
import io.dialectic.Query;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Student;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads that take more than one statement, in combinations that no case has: includes below includes with a statement of their
 * own, limits for each parent, rows that are locked first and read by their keys, pages with the number of all rows.
 */
final class SecondStatements {
    private final Database db;

    private SecondStatements(Database db) {
        this.db = db;
    }

    static void readOn(Database db) {
        SecondStatements statements = new SecondStatements(db);
        statements.belonging();
        statements.tied();
        statements.locked();
        statements.pages();
    }

    private static <M> List<UnaryOperator<Query<M>>> loaded() {
        return List.of(q -> q, Query::join, Query::batch);
    }

    private static <M> List<UnaryOperator<Query<M>>> needed() {
        return List.of(q -> q, Query::required);
    }

    private static <M> List<UnaryOperator<Query<M>>> shared() {
        return List.of(
                q -> q, q -> q.limit(2), q -> q.offset(1), q -> q.limit(2).offset(1));
    }

    private static List<UnaryOperator<Query<Note>>> sorted() {
        return List.of(
                q -> q,
                q -> q.orderByDesc(Note::title),
                q -> q.orderBy(lower(attr(Note::title))),
                q -> q.orderBy(attr(Note::title).asc().nullsLast()));
    }

    /** A has-many with a statement of its own, and what is joined below it or not. */
    private void belonging() {
        for (UnaryOperator<Query<Note>> share : SecondStatements.<Note>shared()) {
            for (UnaryOperator<Query<Note>> sort : sorted()) {
                for (UnaryOperator<Query<Remark>> how : SecondStatements.<Remark>loaded()) {
                    for (UnaryOperator<Query<Remark>> need : SecondStatements.<Remark>needed()) {
                        UnaryOperator<Query<Note>> below = n -> share.apply(sort.apply(n.batch()))
                                .include(Note::remarks, r -> need.apply(how.apply(r.orderByDesc(Remark::text))));
                        people().include(Person::notes, below).findAll();
                        people().include(Person::drafts, below).findAll();
                        people().include(
                                        Person::notes,
                                        n -> below.apply(n)
                                                .includeRef(
                                                        Note::editor,
                                                        e -> e.join().include(Person::clubs, Query::join)))
                                .findAll();
                    }
                }
            }
        }
    }

    /** Many-to-many associations and chains with a statement of their own, and what is joined below them or not. */
    private void tied() {
        for (UnaryOperator<Query<Club>> share : SecondStatements.<Club>shared()) {
            for (UnaryOperator<Query<Person>> how : SecondStatements.<Person>loaded()) {
                people().include(Person::openChairs, c -> share.apply(c.batch()).include(Club::members, how))
                        .findAll();
                people().include(
                                Person::clubs,
                                c -> share.apply(c.batch().orderBy(lower(attr(Club::name))))
                                        .include(
                                                Club::members, m -> how.apply(m).include(Person::remarks, Query::join)))
                        .findAll();
            }
        }
        for (UnaryOperator<Query<Remark>> share : SecondStatements.<Remark>shared()) {
            for (UnaryOperator<Query<Note>> how : SecondStatements.<Note>loaded()) {
                UnaryOperator<Query<Remark>> below =
                        r -> share.apply(r.batch().orderBy(Remark::text)).includeRef(Remark::note, how);
                people().include(Person::remarks, below).findAll();
                people().include(Person::kindToDrafts, below).findAll();
                people().include(
                                Person::kindToDrafts,
                                r -> below.apply(r)
                                        .includeRef(Remark::note, n -> n.join().include(Note::remarks, Query::join)))
                        .findAll();
            }
        }
        for (UnaryOperator<Query<Course>> share : SecondStatements.<Course>shared()) {
            for (UnaryOperator<Query<Student>> how : SecondStatements.<Student>loaded()) {
                for (UnaryOperator<Query<Student>> need : SecondStatements.<Student>needed()) {
                    db.model(Student.class)
                            .include(
                                    Student::courses,
                                    c -> share.apply(c.batch().orderByDesc(Course::title))
                                            .includeRef(Course::required, Query::join)
                                            .include(Course::students, s -> need.apply(how.apply(s))))
                            .findAll();
                }
            }
        }
    }

    /** Rows chosen by a limit or a computed order and locked, with others joined to them. */
    private void locked() {
        List<UnaryOperator<Query<Person>>> chosen = List.of(
                q -> q.limit(2),
                q -> q.orderByDesc(Person::name).limit(2).offset(1),
                q -> q.orderBy(lower(attr(Person::name))),
                q -> q.orderBy(attr(Person::name).asc().nullsLast()).offset(1));
        for (UnaryOperator<Query<Person>> choice : chosen) {
            for (Strength strength : List.of(Strength.UPDATE, Strength.SHARE)) {
                for (Waiting waiting : Waiting.values()) {
                    for (UnaryOperator<Query<Note>> need : SecondStatements.<Note>needed()) {
                        Query<Person> query = choice.apply(people().include(
                                                Person::notes,
                                                n -> need.apply(n.join()).include(Note::remarks, Query::join)))
                                .lock(new RowLock(strength, waiting));
                        db.inTransaction(transaction -> query.findAll());
                        db.inTransaction(transaction ->
                                query.include(Person::clubs, Query::join).findAll());
                    }
                }
            }
        }
        for (List<String> names : List.of(List.of(RowLock.OWN_ROWS), List.of("notes"), List.of("notes", "clubs"))) {
            db.inTransaction(
                    transaction -> people().include(Person::notes, n -> n.join().required())
                            .include(Person::clubs, c -> c.join().required())
                            .limit(2)
                            .lock(RowLock.of(Strength.UPDATE).of(names.toArray(String[]::new)))
                            .findAll());
        }
    }

    private void pages() {
        List<UnaryOperator<Query<Book>>> rows = List.of(
                q -> q,
                Query::withDeleted,
                q -> q.where(Book::getTitle).ne("a"),
                q -> q.include(Book::getAuthor),
                q -> q.includeRef(
                        Book::getAuthor, a -> a.where(Author::name).eq("a").required()),
                q -> q.includeRef(Book::getAuthor, a -> a.batch().required()));
        List<UnaryOperator<Query<Book>>> orders = List.of(
                q -> q,
                q -> q.orderBy(Book::getTitle),
                q -> q.orderBy(attr(Book::getTitle).desc().nullsLast()),
                q -> q.orderBy(lower(attr(Book::getTitle))));
        List<UnaryOperator<Query<Book>>> pages = new ArrayList<>(
                List.of(q -> q.limit(2), q -> q.offset(2), q -> q.limit(2).offset(2)));
        for (UnaryOperator<Query<Book>> which : rows) {
            for (UnaryOperator<Query<Book>> order : orders) {
                for (UnaryOperator<Query<Book>> page : pages) {
                    page.apply(order.apply(which.apply(db.model(Book.class)))).findAndCountAll();
                }
            }
        }
    }

    private Query<Person> people() {
        return db.model(Person.class);
    }
}

package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;

import io.dialectic.Database;
import io.dialectic.Query;
import io.dialectic.compliance.model.Album;
import io.dialectic.compliance.model.Band;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Picture;
import io.dialectic.compliance.recording.RecordingSource;
import io.dialectic.transaction.RowLock;
import io.dialectic.transaction.RowLock.Strength;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads that take more than one statement, or another one than the query shows: all that they send. */
final class SentConstructs {
    private static final int ROWS = 2;

    private SentConstructs() {}

    static void addTo(Map<String, Function<Database, List<String>>> all) {
        limits(all);
        locks(all);
        sent(
                all,
                "sent: a page and the number of all rows",
                db -> db.model(Note.class)
                        .includeRef(
                                Note::editor, e -> e.where(Person::name).ne("A").required())
                        .orderBy(Note::title)
                        .limit(5)
                        .offset(10)
                        .findAndCountAll());
    }

    private static void limits(Map<String, Function<Database, List<String>>> all) {
        sent(
                all,
                "sent: a has-many joined below a limit for each parent",
                db -> db.model(Band.class)
                        .include(
                                Band::albums,
                                a -> a.orderBy(lower(attr(Album::title)))
                                        .limit(3)
                                        .offset(1)
                                        .include(
                                                Album::pictures,
                                                p -> p.orderBy(Picture::file)
                                                        .join()
                                                        .required()))
                        .findAll());
        sent(
                all,
                "sent: a many-to-many joined below a limit for each parent of another",
                db -> db.model(Person.class)
                        .include(
                                Person::openChairs,
                                c -> c.orderByDesc(Club::name)
                                        .limit(3)
                                        .include(
                                                Club::members,
                                                m -> m.orderBy(Person::name).join()))
                        .findAll());
        sent(
                all,
                "sent: an association along another, with a limit for each parent, and what is joined below it",
                db -> db.model(Band.class)
                        .include(
                                Band::albumPictures,
                                p -> p.orderBy(Picture::file)
                                        .limit(3)
                                        .includeRef(Picture::album, a -> a.include(Album::pictures, Query::join)))
                        .findAll());
        sent(
                all,
                "sent: an association along another, joined whole below a limit for each parent",
                db -> db.model(Band.class)
                        .include(
                                Band::albums,
                                a -> a.limit(3)
                                        .includeRef(Album::band, b -> b.include(Band::albumPictures, Query::join)))
                        .findAll());
    }

    private static void locks(Map<String, Function<Database, List<String>>> all) {
        sent(
                all,
                "sent: rows that a limit chooses, locked with what is joined to them",
                db -> db.inTransaction(transaction -> db.model(Person.class)
                        .include(Person::notes, n -> n.orderBy(Note::title).join())
                        .orderBy(Person::name)
                        .limit(5)
                        .lock(Strength.UPDATE)
                        .findAll()));
        sent(
                all,
                "sent: rows in a computed order, locked with required ones that are joined to them",
                db -> db.inTransaction(transaction -> db.model(Person.class)
                        .include(Person::notes, n -> n.join().required())
                        .orderBy(lower(attr(Person::name)))
                        .lock(RowLock.of(Strength.UPDATE)
                                .of(RowLock.OWN_ROWS, "notes")
                                .noWait())
                        .findAll()));
    }

    /** The statements that are sent where each finds two rows, without those that a connection begins with. */
    private static void sent(
            Map<String, Function<Database, List<String>>> all, String name, Consumer<Database> reading) {
        all.put(name, db -> {
            RecordingSource server = new RecordingSource(ROWS);
            try (Database recorded = Database.connect(
                    server.source(),
                    o -> o.dialect(db.server().dialect().toString())
                            .serverVersion(db.server().version().toString()))) {
                reading.accept(recorded);
            }
            return server.statements().stream()
                    .filter(sql -> !sql.startsWith("SET "))
                    .toList();
        });
    }
}

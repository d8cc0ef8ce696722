package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Identity;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole databases that were not made by this project: what is read of them makes the same again. */
class SqliteForeignSchemaTest {
    /** A shop of music: brackets and national types of another database, a tree within a table, a table of pairs. */
    private static final String[] MUSIC = {
        "CREATE TABLE [Künstler]\n(\n    [ArtistId] INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,\n"
                + "    [Name] NVARCHAR(120)\n)",
        "CREATE TABLE [Album] ([AlbumId] INTEGER NOT NULL, [Title] NVARCHAR(160) NOT NULL, [ArtistId] INTEGER NOT NULL,"
                + " CONSTRAINT [PK_Album] PRIMARY KEY ([AlbumId]), FOREIGN KEY ([ArtistId]) REFERENCES [künstler]"
                + " ([artistid]) ON DELETE NO ACTION ON UPDATE NO ACTION)",
        "CREATE INDEX [IFK_AlbumArtistId] ON [Album] ([ArtistId])",
        "CREATE UNIQUE INDEX [IPK_Album] ON [Album]([AlbumId])",
        "CREATE TABLE `Employee` (`EmployeeId` INTEGER PRIMARY KEY, `LastName` NVARCHAR(20) NOT NULL COLLATE NOCASE,"
                + " `ReportsTo` INTEGER REFERENCES Employee DEFERRABLE INITIALLY DEFERRED, `BirthDate` DATETIME,"
                + " `HireDate` DATETIME DEFAULT CURRENT_TIMESTAMP)",
        "CREATE TABLE \"Track\" (\"TrackId\" INTEGER NOT NULL, \"Name\" NVARCHAR(200) NOT NULL, \"AlbumId\" INTEGER,"
                + " \"UnitPrice\" NUMERIC(10, 2) NOT NULL DEFAULT 0.99 CHECK (\"UnitPrice\" >= 0), \"Länge ms\" INT,"
                + " \"geo\" Geo_Point(3), anything, \"full name\" TEXT AS (Name || ' (' || \"Länge ms\" || ')') STORED,"
                + " \"user\" TEXT DEFAULT \"it's ( me\", /* a comment, with ) */ CHECK (length(\"user\") < 9),"
                + " PRIMARY KEY(\"TrackId\" AUTOINCREMENT), CONSTRAINT \"FK Track.Album\" FOREIGN KEY (AlbumId)"
                + " REFERENCES Album ON DELETE SET NULL ON UPDATE CASCADE, UNIQUE(Name, \"AlbumId\"))",
        "CREATE INDEX \"by \"\"name\"\"\" ON Track (lower(Name), UnitPrice DESC) WHERE AlbumId IS NOT NULL",
        "CREATE TABLE PlaylistTrack (PlaylistId INT, TrackId INTEGER REFERENCES Track,"
                + " CONSTRAINT PK_PlaylistTrack PRIMARY KEY (PlaylistId, TrackId)) WITHOUT ROWID, STRICT",
    };

    /** A shop of films in the way of a database that was converted: odd types, triggers, views with and without names. */
    private static final String[] FILMS = {
        "CREATE TABLE language (language_id SMALLINT NOT NULL , name CHAR(20) NOT NULL, last_update TIMESTAMP NOT NULL,"
                + " PRIMARY KEY (language_id))",
        "CREATE TABLE film (film_id int NOT NULL, title VARCHAR(255) NOT NULL, description BLOB SUB_TYPE TEXT DEFAULT"
                + " NULL, release_year VARCHAR(4) DEFAULT NULL, language_id SMALLINT NOT NULL, rental_rate DECIMAL(4,2)"
                + " DEFAULT 4.99 NOT NULL, rating VARCHAR(10) DEFAULT 'G', special_features VARCHAR(100) DEFAULT NULL,"
                + " deleted TIMESTAMP, PRIMARY KEY (film_id), CONSTRAINT CHECK_special_features CHECK"
                + "(special_features is null or special_features like '%Trailers%'), CONSTRAINT CHECK_special_rating"
                + " CHECK(rating in ('G','PG','PG-13','R','NC-17')), CONSTRAINT fk_film_language FOREIGN KEY"
                + " (language_id) REFERENCES language (language_id) ON DELETE RESTRICT ON UPDATE CASCADE)",
        "CREATE INDEX idx_fk_language_id ON film(language_id)",
        "CREATE UNIQUE INDEX alive ON film(title) WHERE deleted IS NULL",
        "CREATE TRIGGER film_trigger_ai AFTER INSERT ON film\n BEGIN\n  UPDATE film SET release_year = 'it''s;'"
                + "  WHERE rowid = new.rowid;\n END",
        "CREATE TRIGGER \"language ai\" AFTER INSERT ON language BEGIN"
                + " UPDATE language SET last_update = DATETIME('NOW') WHERE rowid = new.rowid; END",
        "CREATE VIEW film_list AS SELECT film.film_id AS FID, film.title, language.name AS [lang'uage] FROM film"
                + " LEFT JOIN language ON film.language_id = language.language_id WHERE title <> 'AS'",
        "CREATE VIEW \"sales by\" (\"the film\", total) AS SELECT film_id, count(*) FROM film GROUP BY 1",
    };

    @Test
    void aShopOfMusicIsReadWithoutLoss(@TempDir Path directory) {
        SchemaDefinition read = readAndMakeAgain(directory, MUSIC);
        assertThat(read.tables()).hasSize(5);
        TableDefinition track = read.table(TableName.of("Track")).orElseThrow();
        assertThat(track.columns())
                .extracting(ColumnDefinition::storage)
                .containsExactly(
                        "INTEGER",
                        "NVARCHAR(200)",
                        "INTEGER",
                        "NUMERIC(10,2)",
                        "INT",
                        "Geo_Point(3)",
                        "BLOB",
                        "TEXT",
                        "TEXT");
        assertThat(track.column("geo").orElseThrow().type()).isEqualTo(LogicalType.other("Geo_Point(3)"));
        assertThat(track.column("user").orElseThrow().defaultValue()).isEqualTo(new Constant("it's ( me"));
        assertThat(track.column("TrackId").orElseThrow().identity()).isEqualTo(Identity.DEFAULT);
        assertThat(track.checks())
                .containsExactly(
                        new CheckDefinition("Track_check", "\"UnitPrice\" >= 0"),
                        new CheckDefinition("Track_check1", "length(\"user\") < 9"));
        assertThat(read.table(TableName.of("Album")).orElseThrow().foreignKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.target()).isEqualTo(TableName.of("Künstler")))
                .satisfies(key -> assertThat(key.targetColumns()).containsExactly("ArtistId"));
        TableDefinition pairs = read.table(TableName.of("PlaylistTrack")).orElseThrow();
        assertThat(pairs.options().rowFormat()).isEqualTo("WITHOUT ROWID, STRICT");
        assertThat(pairs.primaryKey())
                .isEqualTo(new KeyDefinition(
                        "PK_PlaylistTrack",
                        pairs.columns().stream().map(ColumnDefinition::name).toList()));
    }

    @Test
    void aShopOfFilmsIsReadWithoutLoss(@TempDir Path directory) {
        SchemaDefinition read = readAndMakeAgain(directory, FILMS);
        TableDefinition film = read.table(TableName.of("film")).orElseThrow();
        assertThat(film.column("description").orElseThrow().type()).isEqualTo(LogicalType.other("BLOB SUB_TYPE TEXT"));
        assertThat(film.column("language_id").orElseThrow().type().kind()).isEqualTo(Kind.SMALLINT);
        assertThat(film.indexes())
                .contains(IndexDefinition.of("alive", "title").unique(true).amongTheLiving("deleted"));
        assertThat(film.checks()).hasSize(2);
        assertThat(film.triggers()).hasSize(1);
        assertThat(read.views()).hasSize(2);
    }

    @Test
    void whatIsLostByNoChangeStays(@TempDir Path directory) {
        try (Database database = Database.connect("jdbc:sqlite:" + directory.resolve("music.db"))) {
            make(database, MUSIC);
            TableName pairs = TableName.of("PlaylistTrack");
            TableDefinition before = database.schema().read().table(pairs).orElseThrow();
            database.schema()
                    .editor()
                    .addCheck(pairs, new CheckDefinition("positive", "PlaylistId > 0"))
                    .dropCheck(TableName.of("Track"), "Track_check1")
                    .run();
            SchemaDefinition after = database.schema().read();
            assertThat(after.table(pairs))
                    .contains(before.checks(List.of(new CheckDefinition("positive", "PlaylistId > 0"))));
            assertThat(after.table(TableName.of("Track")).orElseThrow().checks())
                    .containsExactly(new CheckDefinition("Track_check", "\"UnitPrice\" >= 0"));
        }
    }

    private static void make(Database database, String... statements) {
        for (String sql : statements) {
            database.schema().editor().sql(sql, "make what others made").run();
        }
    }

    private static SchemaDefinition readAndMakeAgain(Path directory, String... statements) {
        Path file = directory.resolve("foreign.db");
        try (Database database = Database.connect("jdbc:sqlite:" + file)) {
            make(database, statements);
        }
        SchemaDefinition read;
        try (Database database = Database.connect("jdbc:sqlite:" + file)) {
            read = MadeAgain.read(
                    database.schema(),
                    () -> database.schema()
                            .compare(SchemaDefinition.EMPTY)
                            .plan()
                            .allowingLoss()
                            .run());
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}

package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.TriggerDefinition;
import io.dialectic.schema.ViewDefinition;
import io.dialectic.sql.ddl.CreateTable;
import io.dialectic.sql.ddl.CreateView;
import io.dialectic.sql.ddl.DdlChange;
import io.dialectic.type.LogicalType.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole schemas that were not made by this project: what is read of them makes the same again. */
@ResourceLock("mysql")
@ResourceLock("mariadb")
class FamilyForeignSchemaTest {
    private static final String FOREIGN = "h foreign";
    private static final String AGAIN = "h again";

    /** A shop of music: a tree within a table, a table of pairs, money, and names in the style of another database. */
    private static final String[] MUSIC = {
        "CREATE TABLE `Künstler` (`ArtistId` INT NOT NULL AUTO_INCREMENT, `Name` VARCHAR(120) CHARACTER SET utf8mb4,"
                + " CONSTRAINT `PK_Artist` PRIMARY KEY (`ArtistId`)) AUTO_INCREMENT=276",
        "CREATE TABLE `Album` (`AlbumId` INT NOT NULL, `Title` VARCHAR(160) NOT NULL, `ArtistId` INT NOT NULL,"
                + " PRIMARY KEY (`AlbumId`), KEY `IFK_AlbumArtistId` (`ArtistId`), CONSTRAINT `FK_AlbumArtistId`"
                + " FOREIGN KEY (`ArtistId`) REFERENCES `Künstler` (`ArtistId`) ON DELETE RESTRICT)",
        "CREATE TABLE `Employee` (`EmployeeId` INT NOT NULL, `LastName` VARCHAR(20) NOT NULL, `ReportsTo` INT,"
                + " `BirthDate` DATETIME, `HireDate` DATETIME(3) DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (`EmployeeId`),"
                + " FOREIGN KEY (`ReportsTo`) REFERENCES `Employee` (`EmployeeId`))",
        "CREATE TABLE `Track` (`TrackId` INT UNSIGNED NOT NULL, `Name` VARCHAR(200) NOT NULL, `AlbumId` INT, `Bytes`"
                + " INT(10) UNSIGNED ZEROFILL, `UnitPrice` DECIMAL(10,2) NOT NULL DEFAULT '0.99', `Länge ms` MEDIUMINT"
                + " UNSIGNED, `Flags` SET('a','b c','d''e') DEFAULT 'a,d''e', PRIMARY KEY (`TrackId`), KEY `Name`"
                + " (`Name`(20), `UnitPrice` DESC), CONSTRAINT `FK Track.Album` FOREIGN KEY (`AlbumId`) REFERENCES `Album`"
                + " (`AlbumId`) ON DELETE SET NULL ON UPDATE CASCADE)",
        "CREATE TABLE `PlaylistTrack` (`PlaylistId` INT NOT NULL, `TrackId` INT UNSIGNED NOT NULL,"
                + " CONSTRAINT `PK_PlaylistTrack` PRIMARY KEY (`PlaylistId`, `TrackId`), CONSTRAINT `both`"
                + " FOREIGN KEY (`TrackId`) REFERENCES `Track` (`TrackId`)) COMMENT='pairs; it''s \"n:m\"'",
    };

    /** A shop of films: columns that change by themselves, unsigned keys, sets, places, years, texts, triggers, views. */
    private static final String[] FILMS = {
        "CREATE TABLE language (language_id TINYINT UNSIGNED NOT NULL AUTO_INCREMENT, name CHAR(20) NOT NULL,"
                + " last_update TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,"
                + " PRIMARY KEY (language_id)) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
        "CREATE TABLE film (film_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT, title VARCHAR(128) NOT NULL,"
                + " description TEXT, release_year YEAR DEFAULT NULL, language_id TINYINT UNSIGNED NOT NULL,"
                + " rental_duration TINYINT UNSIGNED NOT NULL DEFAULT 3, rental_rate DECIMAL(4,2) NOT NULL DEFAULT 4.99,"
                + " rating ENUM('G','PG','PG-13','R','NC-17') DEFAULT 'G', special_features"
                + " SET('Trailers','Commentaries','Deleted Scenes') DEFAULT NULL, original BIT(1) NOT NULL DEFAULT b'0',"
                + " picture MEDIUMBLOB, shown BOOLEAN NOT NULL DEFAULT TRUE, score FLOAT(5,2), length_in_hours DOUBLE"
                + " GENERATED ALWAYS AS (rental_duration / 24) VIRTUAL, last_update TIMESTAMP NOT NULL DEFAULT"
                + " CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, PRIMARY KEY (film_id), KEY idx_title (title), FULLTEXT"
                + " KEY idx_words (title, description), CONSTRAINT fk_film_language FOREIGN KEY (language_id) REFERENCES"
                + " language (language_id) ON DELETE RESTRICT ON UPDATE CASCADE, CONSTRAINT cheap CHECK (rental_rate"
                + " BETWEEN 0 AND 99.5 OR title LIKE 'a\\\\_%' AND rating IN ('G', 'R'))) ENGINE=InnoDB DEFAULT"
                + " CHARSET=latin1 COLLATE=latin1_german1_ci ROW_FORMAT=COMPACT",
        "CREATE TABLE address (address_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT, address VARCHAR(50) COLLATE"
                + " utf8mb4_bin NOT NULL, `location` POINT NOT NULL, phone VARCHAR(20) NOT NULL DEFAULT '',"
                + " details JSON, token BINARY(16), PRIMARY KEY (address_id), SPATIAL KEY idx_location (`location`))",
        "CREATE TABLE film_text (film_id SMALLINT NOT NULL, title VARCHAR(255) NOT NULL, description TEXT,"
                + " PRIMARY KEY (film_id), FULLTEXT KEY idx_title_description (title, description)) ENGINE=MyISAM"
                + " DEFAULT CHARSET=utf8mb4",
        "CREATE TRIGGER ins_film AFTER INSERT ON film FOR EACH ROW BEGIN INSERT INTO film_text (film_id, title,"
                + " description) VALUES (new.film_id, concat('it''s ', new.title), new.description); END",
        "CREATE TRIGGER upd_film BEFORE UPDATE ON film FOR EACH ROW SET NEW.shown = OLD.shown",
        "CREATE VIEW film_list AS SELECT film.film_id AS FID, film.title AS title, language.name AS `lang'uage`,"
                + " concat(film.rating, ' ', '\\'') AS r FROM film LEFT JOIN language"
                + " ON film.language_id = language.language_id WHERE film.rating <> 'it''s' ORDER BY film.title",
        "CREATE VIEW dear AS SELECT film_id, rental_rate FROM film WHERE rental_rate > 3 WITH CASCADED CHECK OPTION",
    };

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void aShopOfMusicIsReadWithoutLoss(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            SchemaDefinition read = readAndMakeAgain(database, MUSIC);
            assertThat(read.tables()).hasSize(5);
            TableDefinition track = read.table(TableName.of("Track")).orElseThrow();
            assertThat(track.columns().stream().map(ColumnDefinition::storage))
                    .containsExactly(
                            "INT UNSIGNED",
                            "VARCHAR(200)",
                            "INT",
                            "INT(10) UNSIGNED ZEROFILL",
                            "DECIMAL(10,2)",
                            "MEDIUMINT UNSIGNED",
                            "SET('a','b c','d''e')");
            assertThat(track.column("Flags").orElseThrow().type().kind()).isEqualTo(Kind.OTHER);
            assertThat(read.table(TableName.of("Album")).orElseThrow().indexes())
                    .containsExactly(IndexDefinition.of("IFK_AlbumArtistId", "ArtistId"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void aShopOfFilmsIsReadWithoutLoss(String name) throws SQLException {
        try (ForeignDatabase database = ForeignDatabase.open(name)) {
            SchemaDefinition read = readAndMakeAgain(database, FILMS);
            assertThat(read.tables()).hasSize(4);
            assertThat(read.views()).hasSize(2);
            TableDefinition film = read.table(TableName.of("film")).orElseThrow();
            assertThat(film.options().collation()).isEqualTo("latin1_german1_ci");
            assertThat(film.options().rowFormat()).isEqualTo("COMPACT");
            assertThat(film.column("rating").orElseThrow().defaultValue()).isEqualTo(new Constant("G"));
            assertThat(film.column("last_update").orElseThrow())
                    .returns("TIMESTAMP(0) ON UPDATE CURRENT_TIMESTAMP", ColumnDefinition::storage)
                    .returns(new Expression("CURRENT_TIMESTAMP"), ColumnDefinition::defaultValue);
            assertThat(film.triggers()).hasSize(2);
        }
    }

    /** What is read is the same after it was dropped and made anew from what was read. */
    private static SchemaDefinition readAndMakeAgain(ForeignDatabase database, String... statements)
            throws SQLException {
        database.run(
                "DROP DATABASE IF EXISTS `" + FOREIGN + "`",
                "CREATE DATABASE `" + FOREIGN + "` DEFAULT CHARACTER SET utf8mb4",
                "DROP DATABASE IF EXISTS `" + AGAIN + "`",
                "CREATE DATABASE `" + AGAIN + "` DEFAULT CHARACTER SET utf8mb4");
        database.connection().setCatalog(FOREIGN);
        database.run(statements);
        SchemaDefinition read = database.read();
        database.connection().setCatalog(AGAIN);
        make(database, read);
        assertSame(database.read(), read);
        database.run("DROP DATABASE `" + FOREIGN + "`", "DROP DATABASE `" + AGAIN + "`");
        return read;
    }

    /** Part by part, so that a failure names the part. */
    private static void assertSame(SchemaDefinition again, SchemaDefinition read) {
        for (TableDefinition table : read.tables()) {
            TableDefinition other = again.table(table.name()).orElseThrow();
            assertThat(other.columns()).containsExactlyElementsOf(table.columns());
            assertThat(other.checks()).isEqualTo(table.checks());
            assertThat(other.indexes()).containsExactlyElementsOf(table.indexes());
            assertThat(other.foreignKeys()).containsExactlyElementsOf(table.foreignKeys());
            assertThat(other.triggers()).isEqualTo(table.triggers());
        }
        assertThat(again.views()).containsExactlyElementsOf(read.views());
        assertThat(again).isEqualTo(read);
    }

    private static void make(ForeignDatabase database, SchemaDefinition read) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (TableDefinition table : read.tables()) {
            render(database, new CreateTable(table.triggers(List.of())), statements);
        }
        for (TableDefinition table : read.tables()) {
            table.triggers().stream().map(TriggerDefinition::definition).forEach(statements::add);
        }
        for (ViewDefinition view : read.views()) {
            render(database, new CreateView(view), statements);
        }
        // Tables come by name here, so one may refer to another that comes later.
        database.run("SET foreign_key_checks = 0");
        database.run(statements.toArray(new String[0]));
        database.run("SET foreign_key_checks = 1");
    }

    private static void render(ForeignDatabase database, DdlChange change, List<String> statements) {
        statements.addAll(
                change.render(database.dialect().syntax(), database.dialect().ddl(), SchemaDefinition.EMPTY));
    }
}

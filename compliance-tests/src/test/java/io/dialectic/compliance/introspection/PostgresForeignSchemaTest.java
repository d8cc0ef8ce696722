package io.dialectic.compliance.introspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Database;
import io.dialectic.compliance.database.TestDatabase;
import io.dialectic.compliance.database.TestDatabases;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.Identity;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whole schemas that were not made by this project: what is read of them makes the same again. */
@ResourceLock("postgres")
class PostgresForeignSchemaTest {
    private static final String SCHEMA = "foreign_shop";
    /** Functions, domains and other types are not what is read; they are where they stay. */
    private static final String TYPES = "foreign_types";

    /** A shop of music: names in the style of another database, a tree within a table, a table of pairs. */
    private static final String[] MUSIC = {
        "CREATE TABLE \"Künstler\" (\"ArtistId\" INT NOT NULL, \"Name\" VARCHAR(120),"
                + " CONSTRAINT \"PK_Artist\" PRIMARY KEY (\"ArtistId\"))",
        "CREATE TABLE \"Album\" (\"AlbumId\" SERIAL, \"Title\" VARCHAR(160) NOT NULL, \"ArtistId\" INT NOT NULL,"
                + " CONSTRAINT \"PK_Album\" PRIMARY KEY (\"AlbumId\"), CONSTRAINT \"FK Album.Artist\""
                + " FOREIGN KEY (\"ArtistId\") REFERENCES \"Künstler\" (\"ArtistId\") ON DELETE RESTRICT)",
        "CREATE INDEX \"IFK_AlbumArtistId\" ON \"Album\" (\"ArtistId\")",
        "CREATE TABLE \"Employee\" (\"EmployeeId\" INT GENERATED ALWAYS AS IDENTITY (START WITH 9 INCREMENT BY 3),"
                + " \"LastName\" VARCHAR(20) NOT NULL, \"ReportsTo\" INT, \"BirthDate\" TIMESTAMP,"
                + " \"HireDate\" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP(3), PRIMARY KEY (\"EmployeeId\"),"
                + " FOREIGN KEY (\"ReportsTo\") REFERENCES \"Employee\" DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TABLE \"Track\" (\"TrackId\" BIGINT PRIMARY KEY, \"Name\" VARCHAR(200) NOT NULL COLLATE \"C\","
                + " \"AlbumId\" INT, \"UnitPrice\" NUMERIC(10,2) NOT NULL DEFAULT 0.99, \"Länge ms\" INTEGER, \"Flags\""
                + " VARBIT(7) DEFAULT B'101', \"full name\" TEXT GENERATED ALWAYS AS (\"Name\" || ' (' || \"Länge"
                + " ms\"::text || ')') STORED, \"user\" TEXT DEFAULT 'it''s \\ \"me\"', CONSTRAINT \"price \"\"cap\"\"\""
                + " CHECK (\"UnitPrice\" BETWEEN 0 AND 99.5 OR \"user\" IN ('a', 'b')), CONSTRAINT \"FK Track.Album\""
                + " FOREIGN KEY (\"AlbumId\") REFERENCES \"Album\" (\"AlbumId\") ON DELETE SET NULL ON UPDATE CASCADE)",
        "CREATE INDEX \"Name\" ON \"Track\" (lower(\"Name\") text_pattern_ops, \"UnitPrice\" DESC)"
                + " INCLUDE (\"Länge ms\") WHERE \"AlbumId\" IS NOT NULL",
        "CREATE TABLE \"PlaylistTrack\" (\"PlaylistId\" INT, \"TrackId\" BIGINT REFERENCES \"Track\","
                + " CONSTRAINT \"PK_PlaylistTrack\" PRIMARY KEY (\"PlaylistId\", \"TrackId\"))",
        "COMMENT ON TABLE \"PlaylistTrack\" IS 'pairs; it''s \"n:m\"'",
        "COMMENT ON COLUMN \"PlaylistTrack\".\"TrackId\" IS 'the track'",
    };

    /** A shop of films: domains, enums, arrays, words, sequences of its own, partitions, triggers, views of both kinds. */
    private static final String[] FILMS = {
        "CREATE TYPE rating AS ENUM ('G', 'PG', 'PG-13', 'it''s R')",
        "CREATE SEQUENCE film_numbers START 1000 INCREMENT 2 CYCLE MAXVALUE 99999",
        "CREATE TABLE language (language_id SERIAL PRIMARY KEY, name CHAR(20) NOT NULL,"
                + " last_update TIMESTAMP DEFAULT now() NOT NULL)",
        "CREATE TABLE film (film_id INTEGER DEFAULT nextval('film_numbers') NOT NULL, title VARCHAR(255) NOT NULL,"
                + " release_year foreign_types.year DEFAULT 2006, language_id SMALLINT, rental_rate NUMERIC(4,2)"
                + " DEFAULT 4.99 NOT NULL, rating rating DEFAULT 'G', special_features TEXT[] DEFAULT '{}',"
                + " fulltext TSVECTOR NOT NULL, length INTERVAL DEFAULT '90 minutes', shown DATERANGE,"
                + " place foreign_types.place, colour foreign_types.colour[], amount NUMERIC,"
                + " PRIMARY KEY (film_id), CONSTRAINT rates CHECK (rental_rate >= 0 AND title !~~ 'x\\_%'),"
                + " EXCLUDE USING gist (shown WITH &&))",
        "ALTER TABLE film ADD FOREIGN KEY (language_id) REFERENCES language ON UPDATE CASCADE ON DELETE RESTRICT",
        "CREATE INDEX film_words ON film USING gist (fulltext)",
        "CREATE INDEX idx_title ON film (title)",
        "CREATE UNIQUE INDEX idx_alive ON film (title, language_id) WHERE release_year IS NULL",
        "CREATE TABLE payment (payment_id INTEGER, paid_at TIMESTAMPTZ NOT NULL, amount NUMERIC(5,2) NOT NULL,"
                + " film INTEGER REFERENCES film, PRIMARY KEY (payment_id, paid_at)) PARTITION BY RANGE (paid_at)",
        "CREATE TABLE payment_2007 PARTITION OF payment FOR VALUES FROM ('2007-01-01') TO ('2008-01-01')",
        "CREATE INDEX ON payment (film)",
        "CREATE TRIGGER \"last updated\" BEFORE UPDATE ON language FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM"
                + " NEW.name) EXECUTE FUNCTION foreign_types.last_updated('it''s')",
        "CREATE VIEW film_list AS SELECT f.film_id AS \"FID\", f.title, l.name AS \"lang'uage\" FROM film f"
                + " LEFT JOIN language l ON l.language_id = f.language_id WHERE f.title <> 'it''s;' ORDER BY f.title",
        "CREATE MATERIALIZED VIEW sales AS SELECT film, sum(amount) AS total FROM payment GROUP BY film",
    };

    @Test
    void aShopOfMusicIsReadWithoutLoss() throws SQLException {
        SchemaDefinition read = readAndMakeAgain(MUSIC);
        assertThat(read.tables()).hasSize(5);
        TableDefinition track = read.table(TableName.of("Track")).orElseThrow();
        assertThat(track.column("Flags").orElseThrow())
                .returns(LogicalType.other("bit varying(7)"), ColumnDefinition::type)
                .returns(new Constant("101"), ColumnDefinition::defaultValue);
        assertThat(track.foreignKeys())
                .containsExactly(ForeignKeyDefinition.of(
                                "FK Track.Album", List.of("AlbumId"), TableName.of("Album"), List.of("AlbumId"))
                        .onDelete(Action.SET_NULL)
                        .onUpdate(Action.CASCADE));
        TableDefinition employee = read.table(TableName.of("Employee")).orElseThrow();
        assertThat(employee.column("EmployeeId").orElseThrow().identity()).isEqualTo(new Identity(9, 3, true));
    }

    @Test
    void aShopOfFilmsIsReadWithoutLoss() throws SQLException {
        SchemaDefinition read = readAndMakeAgain(FILMS);
        assertThat(read.tables()).hasSize(3);
        assertThat(read.views()).hasSize(2);
        assertThat(read.sequences()).hasSize(1);
        assertThat(read.enums())
                .containsExactly(new EnumDefinition(TableName.of("rating"), List.of("G", "PG", "PG-13", "it's R")));
        TableDefinition film = read.table(TableName.of("film")).orElseThrow();
        assertThat(film.column("release_year").orElseThrow().type()).isEqualTo(LogicalType.other("foreign_types.year"));
        assertThat(film.column("place").orElseThrow().storage()).isEqualTo("foreign_types.place");
        assertThat(film.column("colour").orElseThrow())
                .returns(
                        LogicalType.array(LogicalType.enumeration("foreign_types.colour", List.of("dark red", "blue"))),
                        ColumnDefinition::type)
                .returns("\"foreign_types\".\"colour\"[]", ColumnDefinition::storage);
        assertThat(film.column("film_id").orElseThrow().defaultValue())
                .isEqualTo(new Expression("nextval('film_numbers'::regclass)"));
        assertThat(film.column("fulltext").orElseThrow().type().kind()).isEqualTo(Kind.TEXT_SEARCH);
        assertThat(read.table(TableName.of("language")).orElseThrow().triggers())
                .hasSize(1);
    }

    private static SchemaDefinition readAndMakeAgain(String... statements) throws SQLException {
        try (ForeignDatabase foreign = ForeignDatabase.open("postgres")) {
            foreign.run(
                    "DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE",
                    "DROP SCHEMA IF EXISTS " + TYPES + " CASCADE",
                    "CREATE SCHEMA " + TYPES,
                    "CREATE DOMAIN foreign_types.year AS integer CHECK (VALUE BETWEEN 1901 AND 2155)",
                    "CREATE TYPE foreign_types.place AS (x float, y float)",
                    "CREATE TYPE foreign_types.colour AS ENUM ('dark red', 'blue')",
                    "CREATE FUNCTION foreign_types.last_updated() RETURNS trigger LANGUAGE plpgsql"
                            + " AS 'BEGIN RETURN NEW; END'",
                    "CREATE SCHEMA " + SCHEMA,
                    "SET search_path TO " + SCHEMA);
            foreign.run(statements);
            TestDatabase.Available available = (TestDatabase.Available) TestDatabases.provide("postgres");
            String url =
                    available.jdbcUrl() + (available.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
            try (Database database =
                    Database.connect(url, o -> o.credentials(available.user(), available.password()))) {
                return MadeAgain.read(database.schema(), () -> emptied(foreign));
            } finally {
                foreign.run("DROP SCHEMA " + SCHEMA + " CASCADE", "DROP SCHEMA " + TYPES + " CASCADE");
            }
        }
    }

    private static void emptied(ForeignDatabase foreign) {
        try {
            foreign.run("DROP SCHEMA " + SCHEMA + " CASCADE", "CREATE SCHEMA " + SCHEMA);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

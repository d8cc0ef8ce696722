package io.dialectic.compliance.sql;

import static io.dialectic.Attr.attr;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.Cond;
import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.Row;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Sample;
import io.dialectic.compliance.model.Seat;
import io.dialectic.compliance.model.Student;
import io.dialectic.compliance.random.Match;
import io.dialectic.compliance.random.Player;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.transaction.RowLock.Strength;
import io.dialectic.transaction.RowLock.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The SQL of all five dialects for every construct, side by side in {@code docs/sql.md}. A change of rendering shows there in
 * one diff for all. Run with {@code -Ddialectic.rewrite-sql=true} to write the page anew, and read the diff.
 */
public class SideBySideTest {
    private static final Path PAGE = Path.of("..", "docs", "sql.md");

    private static final Map<String, String> VERSIONS = new LinkedHashMap<>();

    static {
        VERSIONS.put("postgres", "18.0");
        VERSIONS.put("mysql", "9.7.0");
        VERSIONS.put("mariadb", "11.8.0");
        VERSIONS.put("sqlite", "3.54");
        VERSIONS.put("mssql", "16.0");
    }

    /** Every construct by name: the statements it makes on a database. */
    public static Map<String, Function<Database, List<String>>> constructs() {
        Map<String, Function<Database, List<String>>> all = new LinkedHashMap<>();
        query(all, "all columns", db -> db.model(Seat.class));
        query(
                all,
                "equal, and",
                db -> authors(db).where(Author::name).eq("A").where(Author::age).eq(1));
        query(
                all,
                "not equal, or, not",
                db -> authors(db)
                        .where(attr(Author::name)
                                .ne("A")
                                .or(attr(Author::age).gte(1))
                                .not()));
        query(
                all,
                "comparisons",
                db -> authors(db)
                        .where(Cond.allOf(
                                attr(Author::age).gt(1),
                                attr(Author::age).lt(2),
                                attr(Author::age).lte(3))));
        query(
                all,
                "null tests",
                db -> authors(db)
                        .where(Author::name)
                        .isNull()
                        .where(Author::age)
                        .isNotNull());
        query(
                all,
                "between",
                db -> authors(db)
                        .where(Author::age)
                        .between(1, 2)
                        .where(Author::age)
                        .notBetween(3, 4));
        query(all, "in", db -> authors(db).where(Author::age).in(1, 2, 3));
        query(all, "not in, with null", db -> authors(db).where(Author::age).notIn(Arrays.asList(1, null)));
        query(
                all,
                "in nothing, not in nothing",
                db -> authors(db)
                        .where(Author::age)
                        .in(List.of())
                        .where(Author::age)
                        .notIn(List.of()));
        query(
                all,
                "like",
                db -> authors(db)
                        .where(Author::name)
                        .like("A%")
                        .where(Author::name)
                        .notLike("B%"));
        query(
                all,
                "startsWith, endsWith, contains",
                db -> authors(db)
                        .where(Author::name)
                        .startsWith("a")
                        .where(Author::name)
                        .endsWith("b")
                        .where(Author::name)
                        .contains("c"));
        query(all, "order", db -> authors(db).orderBy(Author::name).orderByDesc(Author::age));
        query(
                all,
                "nulls first, nulls last",
                db -> authors(db)
                        .orderBy(attr(Author::name).asc().nullsFirst())
                        .orderBy(attr(Author::age).desc().nullsLast()));
        query(
                all,
                "order by the same attribute twice",
                db -> authors(db).orderBy(Author::name).orderByDesc(Author::name));
        query(all, "limit", db -> authors(db).limit(5));
        query(all, "offset", db -> authors(db).offset(5));
        query(
                all,
                "order, limit and offset",
                db -> authors(db).orderBy(Author::name).limit(5).offset(10));
        query(
                all,
                "living rows, a boolean",
                db -> db.model(Book.class).where(Book::isPublished).eq(true));
        query(all, "deleted rows", db -> db.model(Book.class).onlyDeleted());
        query(all, "optional to-one include", db -> db.model(Book.class).include(Book::getAuthor));
        query(
                all,
                "required to-one include with a condition",
                db -> db.model(Book.class)
                        .includeRef(
                                Book::getAuthor,
                                a -> a.where(Author::name).eq("A").required()));
        query(
                all,
                "required to-many include",
                db -> authors(db)
                        .include(
                                Author::books,
                                b -> b.where(Book::getTitle).eq("T").required()));
        query(
                all,
                "optional to-one include with a required one of its own",
                db -> db.model(Match.class)
                        .includeRef(Match::player, p -> p.includeRef(Player::team, Query::required)));
        query(
                all,
                "optional to-one include with a required to-many one of its own",
                db -> db.model(Match.class)
                        .includeRef(Match::player, p -> p.include(Player::matches, Query::required)));
        query(
                all,
                "required many-to-many include",
                db -> db.model(Student.class)
                        .include(
                                Student::courses,
                                c -> c.where(Course::title).eq("T").required()));
        query(all, "lock for update", db -> authors(db).lock(Strength.UPDATE));
        query(all, "lock for share", db -> authors(db).lock(Strength.SHARE));
        query(all, "lock, no wait", db -> authors(db).lock(Strength.UPDATE, Waiting.NO_WAIT));
        query(
                all,
                "lock, skip locked, with limit",
                db -> authors(db).orderBy(Author::id).limit(1).lock(Strength.UPDATE, Waiting.SKIP_LOCKED));
        query(all, "lock for share, skip locked", db -> authors(db).lock(Strength.SHARE, Waiting.SKIP_LOCKED));
        ExpressionConstructs.addTo(all);
        ReadingConstructs.addTo(all);
        IncludeConstructs.addTo(all);
        SentConstructs.addTo(all);
        TableConstructs.addTo(all);
        StatementConstructs.addTo(all);
        SchemaConstructs.addTo(all);
        all.put("tables", db -> db.schema().createSql(db.model(Author.class), db.model(Book.class)));
        all.put("a composite key", db -> db.schema().createSql(db.model(Seat.class)));
        all.put("all types", db -> db.schema().createSql(db.model(Sample.class)));
        all.put("odd names, unique keys and defaults", db -> db.schema().createSql(odd(db)));
        query(all, "odd names in a query", db -> {
            Model<Row> odd = odd(db);
            return odd.where(odd.attribute("quoted", String.class)).eq("A").orderBy(odd.attribute("key"));
        });
        return all;
    }

    private static Model<Row> odd(Database db) {
        return db.define(
                "order",
                m -> m.id("id")
                        .string("quoted", 20, c -> c.column("q\"u`o[t]e'd").defaultValue("it's \\"))
                        .integer("key", c -> c.notNull().unique().defaultValue(-1))
                        .bool("group", c -> c.defaultValue(true))
                        .paranoid());
    }

    private static Query<Author> authors(Database db) {
        return db.model(Author.class);
    }

    private static void query(
            Map<String, Function<Database, List<String>>> all, String name, Function<Database, Query<?>> query) {
        all.put(name, db -> List.of(query.apply(db).toSql().text()));
    }

    /** A dialect with no database behind it. */
    public static Database offline(String dialect) {
        return Database.connect(
                "jdbc:offline", o -> o.dialect("dialectic:" + dialect).serverVersion(VERSIONS.get(dialect)));
    }

    static List<String> dialects() {
        return List.copyOf(VERSIONS.keySet());
    }

    /** The statements of a construct in a dialect; one line that says so where it is refused. */
    public static List<String> sql(Function<Database, List<String>> construct, String dialect) {
        try (Database db = offline(dialect)) {
            return construct.apply(db);
        } catch (UnsupportedByDialectException e) {
            return List.of("refused: " + e.getMessage());
        }
    }

    @Test
    void theSqlOfAllDialectsIsAsThePageShows() throws IOException {
        StringBuilder page = new StringBuilder("# The SQL of all dialects, side by side\n\n"
                + "Made by a test from the code; one block for each construct, one line for each statement.\n");
        constructs().forEach((name, construct) -> {
            page.append("\n## ").append(name).append("\n\n");
            for (String dialect : dialects()) {
                page.append("**").append(dialect).append("**\n\n```sql\n");
                sql(construct, dialect).forEach(line -> page.append(line).append('\n'));
                page.append("```\n\n");
            }
        });
        String made = page.toString().stripTrailing() + "\n";
        if (Boolean.getBoolean("dialectic.rewrite-sql")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/sql.md differs from the code. Run with -Ddialectic.rewrite-sql=true and read the diff.")
                .isEqualTo(made);
    }

    @Test
    void noValueEverStandsInTheText() {
        List<String> texts = new ArrayList<>();
        constructs().forEach((name, construct) -> dialects().forEach(dialect -> texts.addAll(sql(construct, dialect))));
        assertThat(texts).isNotEmpty().noneMatch(text -> text.contains("'A'") || text.contains("= 1 AND \""));
    }
}

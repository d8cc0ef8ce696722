package io.dialectic.examples.blog;

import static io.dialectic.Attr.attr;

import io.dialectic.Database;
import io.dialectic.FindOrCreate;
import io.dialectic.Model;
import io.dialectic.Page;
import io.dialectic.Ref;
import io.dialectic.error.AssociationNotLoadedException;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.QueryException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A walk through Dialectic: users, posts, queries, includes, transactions. Runs on any database of which there is a dialect. */
public final class Blog {
    /** A line of a list of users: a projection reads just these columns. */
    public record UserLine(Long id, String email) {}

    /** A result of SQL written by hand. */
    public record PostCount(String name, long postCount) {}

    private final Database db;
    private final Model<User> users;
    private final Model<Post> posts;
    private final PrintStream out;

    private Blog(Database db, PrintStream out) {
        this.db = db;
        this.users = db.model(User.class);
        this.posts = db.model(Post.class);
        this.out = out;
    }

    /** Walks on {@code DATABASE_URL} (with {@code DATABASE_USER}, {@code DATABASE_PASSWORD}), else on SQLite in a temporary file. */
    public static void main(String[] arguments) throws IOException {
        String url = System.getenv("DATABASE_URL");
        if (url != null && !url.isBlank()) {
            walk(url, System.getenv("DATABASE_USER"), System.getenv("DATABASE_PASSWORD"), System.out);
            return;
        }
        Path folder = Files.createTempDirectory("blog");
        Path file = folder.resolve("blog.db");
        try {
            walk("jdbc:sqlite:" + file, null, null, System.out);
        } finally {
            for (String end : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(folder.resolve("blog.db" + end));
            }
            Files.delete(folder);
        }
    }

    static void walk(String url, @Nullable String user, @Nullable String password, PrintStream out) {
        try (Database db = Database.connect(
                url,
                o -> (user == null ? o : o.credentials(user, password == null ? "" : password))
                        .pool(p ->
                                p.max(10).min(0).acquire(Duration.ofSeconds(30)).idle(Duration.ofSeconds(10))))) {
            out.println("Connected to " + db.server());
            new Blog(db, out).walk();
        }
    }

    private void walk() {
        say("Tables from models");
        db.schema().drop(users, posts);
        db.schema().create(users, posts);
        db.schema().createSql(users, posts).forEach(sql -> out.println("  " + sql));

        say("Create");
        User alice = users.create(
                v -> v.set(User::email).to("alice@example.com").set(User::name).to("Alice"));
        out.println("  " + alice);
        List<Post> written = posts.bulkCreate(List.of(new Post("Post 1", alice.id()), new Post("Post 2", alice.id())));
        written.forEach(post -> out.println("  post " + post.getId() + ": " + post.getTitle()));

        say("Save what has changed");
        Post first = written.get(0);
        first.setPublished(true);
        out.println("  changed: " + first.changed());
        first.save();
        out.println("  version after save: " + first.getVersion());

        say("Find with an include");
        Optional<User> found = users.where(User::email)
                .eq("alice@example.com")
                .include(User::posts, p -> p.where(Post::isPublished).eq(true))
                .findOne();
        found.ifPresent(
                u -> out.println("  " + u.name() + " has published " + u.posts().size() + " post(s)"));
        List<Post> withAuthor = posts.include(Post::getAuthor).findAll();
        withAuthor.forEach(p -> out.println("  " + p.getTitle() + " by " + author(p)));

        say("What was not loaded is an error, not an empty list");
        try {
            out.println("  " + alice.posts().size());
        } catch (AssociationNotLoadedException e) {
            out.println("  " + e.getMessage());
        }

        say("Projections, ordering, paging");
        List<UserLine> lines = users.where(User::name)
                .like("%Ali%")
                .orderByDesc(User::createdAt)
                .limit(10)
                .select(UserLine.class);
        out.println("  " + lines);
        Page<Post> page =
                posts.orderBy(attr(Post::getTitle).desc().nullsLast()).limit(1).findAndCountAll();
        out.println("  " + page.rows().get(0).getTitle() + ", 1 of " + page.total());

        say("Scopes");
        out.println("  published and recent: "
                + posts.scope(Post.PUBLISHED, Post.RECENT).findAll().size());

        say("Find or create");
        FindOrCreate<User> once = users.where(User::email)
                .eq("carol@example.com")
                .findOrCreate(v -> v.set(User::name).to("Carol"));
        FindOrCreate<User> twice = users.where(User::email)
                .eq("carol@example.com")
                .findOrCreate(v -> v.set(User::name).to("Carol"));
        out.println("  created: " + once.created() + ", then " + twice.created());

        say("Update and destroy");
        users.where(User::id).eq(alice.id()).update(v -> v.set(User::name).to("Alice Updated"));
        out.println("  " + users.findByPk(alice.id()).map(User::name).orElse("gone"));
        posts.where(Post::getId).eq(first.getId()).destroy();
        out.println("  living posts: " + posts.count() + ", with deleted: "
                + posts.withDeleted().count());
        try {
            posts.destroy();
        } catch (QueryException e) {
            out.println("  " + e.getMessage());
        }

        say("Transactions");
        User bob = db.transaction(tx -> {
            User made = users.create(v ->
                    v.set(User::email).to("bob@example.com").set(User::name).to("Bob"));
            tx.model(Post.class)
                    .create(v -> v.set(Post::getTitle)
                            .to("Bob's")
                            .set(Post::getAuthorId)
                            .to(made.id()));
            return made;
        });
        out.println("  committed: " + bob.email());
        try {
            db.inTransaction(tx -> {
                users.create(v -> v.set(User::email).to("dave@example.com"));
                users.create(v -> v.set(User::email).to("bob@example.com"));
            });
        } catch (ConstraintViolationException e) {
            out.println("  rolled back: " + e.getMessage());
        }
        out.println("  is dave there? "
                + users.where(User::email).eq("dave@example.com").exists());

        say("SQL of one's own");
        List<PostCount> counts = db.sql("""
                SELECT u.name, COUNT(p.id) AS post_count FROM users u LEFT JOIN posts p ON p.author_id = u.id
                GROUP BY u.id, u.name HAVING COUNT(p.id) >= :min ORDER BY u.name""").bind("min", 1).list(PostCount.class);
        counts.forEach(count -> out.println("  " + count));

        say("Futures");
        List<User> later = users.async().where(User::name).eq("Bob").findAll().join();
        out.println("  " + later.size() + " user(s) named Bob");

        say("The SQL behind a query");
        out.println("  "
                + db.sqlOf(posts.include(Post::getAuthor)
                        .where(Post::getTitle)
                        .startsWith("Post")
                        .limit(5)));
        out.printf(
                "%nPlans: %d hits, %d misses%n",
                db.planCache().hits(), db.planCache().misses());
    }

    private static String author(Post post) {
        Ref<User> author = post.getAuthor();
        return author == null ? "nobody" : author.get().map(User::name).orElse("nobody");
    }

    private void say(String title) {
        out.println();
        out.println(title);
    }
}

package io.dialectic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the compiler takes and refuses of the typed style: a wrong type or a wrong model never runs. */
final class CompilerTest {
    /** A right use, the same call used wrongly, and words of the compiler's message. */
    record Use(String right, String wrong, String... message) {
        @Override
        public String toString() {
            return wrong;
        }
    }

    static Stream<Use> uses() {
        return Stream.of(
                // conditions
                use("users.where(User::age).eq(3);", "users.where(User::age).eq(\"oops\");", "String", "Integer"),
                use("users.where(User::id).eq(3L);", "users.where(User::id).eq(3);", "int", "Long"),
                use("posts.where(Post::getTitle).eq(\"a\");", "users.where(Post::getTitle).eq(\"a\");", "Post"),
                use("users.where(User::age).isNull();", "users.where(User::age).eq(null);", "ambiguous"),
                use("users.only(User::age);", "users.only(Post::getTitle);", "Post"),
                use("users.without(User::age);", "users.without(Post::getTitle);", "Post"),
                use("users.where(User::age).gt(3);", "users.where(User::agee).gt(3);", "agee"),
                use("users.where(attr(User::age).gt(3));", "users.where(attr(User::age).gt(\"x\"));", "String"),
                use(
                        "users.where(attr(User::age).gt(3));",
                        "posts.where(attr(User::age).gt(3));",
                        "Cond<Application.User> cannot be converted"),
                use(
                        "users.where(attr(User::age).gt(3).or(attr(User::name).isNull()));",
                        "users.where(attr(User::age).gt(3).or(attr(Post::getTitle).isNull()));",
                        "Cond<Application.Post> cannot be converted"),
                use(
                        "users.where(User::age).in(List.of(1, 2));",
                        "users.where(User::age).in(List.of(\"a\"));",
                        "java.util.List<java.lang.String>"),
                use("users.where(User::age).in(1, 2);", "users.where(User::age).in(1, \"a\");", "String"),
                use("users.where(User::age).between(1, 2);", "users.where(User::age).between(1, \"a\");", "String"),
                use("users.where(User::age).eq(3).findAll();", "users.where(User::age).findAll();", "findAll"),
                use(
                        "posts.where(Post::isPublished).eq(true);",
                        "posts.where(Post::isPublished).eq(\"true\");",
                        "Boolean"),
                use("Cond<User> c = attr(User::age).eq(1);", "Cond<User> c = q -> q;", "functional interface"),
                // order, scopes and shapes
                use("users.orderBy(User::age);", "users.orderBy(Post::getTitle);", "Post"),
                use("users.orderByDesc(User::age);", "users.orderByDesc(Post::getTitle);", "Post"),
                use(
                        "users.orderBy(attr(User::age).desc().nullsLast());",
                        "users.orderBy(attr(Post::getTitle).desc());",
                        "Order<Application.Post> cannot be converted"),
                use(
                        "posts.scope(PUBLISHED);",
                        "users.scope(PUBLISHED);",
                        "Scope<Application.Post> cannot be converted"),
                use("List<Line> l = users.select(Line.class);", "users.select(Post.class);", "Post"),
                use(
                        "List<Integer> l = users.select(User::age);",
                        "List<String> l = users.select(User::age);",
                        "Integer"),
                // expressions
                use(
                        "users.where(attr(User::age).gt(attr(User::age)));",
                        "users.where(attr(User::age).gt(attr(User::name)));",
                        "String"),
                use(
                        "users.where(attr(User::name).eq(attr(User::name)));",
                        "users.where(attr(User::name).eq(attr(Post::getTitle)));",
                        "Post"),
                use(
                        "users.where(Functions.length(attr(User::name))).gt(3);",
                        "users.where(Functions.length(attr(User::age))).gt(3);",
                        "Integer"),
                use(
                        "users.orderBy(Functions.lower(attr(User::name)));",
                        "users.orderBy(Functions.lower(attr(Post::getTitle)));",
                        "Post"),
                use(
                        "List<Integer> l = users.select(Functions.plus(attr(User::age), 1));",
                        "List<Integer> l = users.select(Functions.plus(attr(User::name), 1));",
                        "String"),
                use(
                        "users.where(User::id).in(users.subQuery(User::id));",
                        "users.where(User::id).in(users.subQuery(User::name));",
                        "String"),
                use(
                        "users.groupBy(attr(User::age)).select(attr(User::age), Aggregates.count(), (a, n) -> n);",
                        "users.groupBy(attr(Post::getTitle));",
                        "Post"),
                use(
                        "users.select(Aggregates.sum(attr(User::age)));",
                        "users.select(Aggregates.sum(attr(User::name)));",
                        "String"),
                use(
                        "Expr<User, String> e = Case.when(attr(User::age).gt(3), \"a\").otherwise(\"b\");",
                        "Expr<User, String> e = Case.when(attr(User::age).gt(3), \"a\").otherwise(1);",
                        "int"),
                // includes
                use(
                        "users.include(User::posts, p -> p.where(Post::getTitle).eq(\"a\"));",
                        "users.include(User::posts, p -> p.where(User::name).eq(\"a\"));",
                        "User"),
                use("users.include(User::posts);", "users.include(Post::getAuthor);", "Post"),
                use(
                        "posts.includeOne(Post::getAuthor, a -> a.where(User::age).gt(3));",
                        "posts.includeOne(Post::getAuthor, a -> a.where(Post::getTitle).eq(\"a\"));",
                        "Post"),
                use(
                        "users.include(User::posts, p -> p.limit(1));",
                        "users.include(User::name, p -> p.limit(1));",
                        "String"),
                // changes
                use(
                        "users.create(v -> v.set(User::age).to(3));",
                        "users.create(v -> v.set(User::age).to(\"x\"));",
                        "String"),
                use(
                        "users.create(v -> v.set(User::age).to(null));",
                        "users.create(v -> v.set(Post::getTitle).to(\"x\"));",
                        "Post"),
                use("users.bulkCreate(List.of(alice));", "users.bulkCreate(List.of(post));", "Post"),
                use("users.update(alice, v -> v.set(User::age).to(3));", "users.update(post, v -> v);", "Post"),
                use(
                        "users.where(User::id).eq(1L).update(v -> v.set(User::age).to(3));",
                        "users.where(User::id).eq(1L).update(v -> v.set(User::age));",
                        "io.dialectic.Values<"),
                use(
                        "users.where(User::name).eq(\"a\").findOrCreate(v -> v.set(User::age).to(3));",
                        "users.where(User::name).eq(\"a\").findOrCreate(v -> v.set(User::age).to(3L));",
                        "long"),
                use("post.previous(Post::getTitle);", "post.previous(User::name);", "User"),
                use(
                        "post.update(v -> v.set(Post::getTitle).to(\"a\"));",
                        "post.update(v -> v.set(User::name).to(\"a\"));",
                        "User"),
                // transactions, futures, models without a class
                use("int i = database.transaction(tx -> 1);", "String s = database.transaction(tx -> 1);", "String"),
                use(
                        "users.async().where(User::age).eq(3).findAll();",
                        "users.async().where(User::age).eq(\"x\").findAll();",
                        "String"),
                use(
                        "CompletableFuture<List<User>> f = users.async().findAll();",
                        "CompletableFuture<List<Post>> f = users.async().findAll();",
                        "java.util.List<Application.Post>"),
                use("rows.where(TITLE).eq(\"a\");", "rows.where(TITLE).eq(3);", "String"),
                use("rows.where(TITLE).eq(\"a\");", "users.where(TITLE).eq(\"a\");", "Row"),
                // what is closed: failures one can list, attributes made by us only
                use(
                        "throw new IllegalStateException();",
                        "class Mine extends io.dialectic.error.DatabaseException {}",
                        "sealed"),
                use("Prop<User, Integer> p = User::age;", "class Mine extends Attr<User, Integer> {}", "sealed"));
    }

    private static Use use(String right, String wrong, String... message) {
        return new Use(right, wrong, message);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void theRightUseCompiles(Use use) {
        assertThat(Compiled.of(use.right()).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void theWrongUseIsRefused(Use use) {
        List<Diagnostic<? extends JavaFileObject>> errors =
                Compiled.of(use.wrong()).errors();
        assertThat(errors)
                .as("nothing else of the source is wrong")
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getLineNumber()).isEqualTo(Compiled.LINE));
        assertThat(errors.stream().map(error -> error.getMessage(Compiled.LOCALE)))
                .anySatisfy(text -> assertThat(text).contains(use.message()));
    }
}

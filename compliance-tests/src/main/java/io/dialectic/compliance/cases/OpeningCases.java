package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Model;
import io.dialectic.Prop;
import io.dialectic.annotation.Id;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Author;
import io.dialectic.compliance.model.Book;
import io.dialectic.error.ConfigurationException;
import io.dialectic.error.ConnectionException;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.error.QueryException;
import io.dialectic.spi.Feature;
import io.dialectic.transaction.TransactionOptions;

/** Opening and closing a database, and models used wrongly. */
public final class OpeningCases {
    /** Made by the suite. */
    public OpeningCases() {}

    @Case("R1")
    public void anUnknownSchemeIsAnErrorThatListsTheDialects(Subject t) {
        assertThatThrownBy(() -> Database.connect("jdbc:nosuch:thing"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_URL))
                .hasMessageContaining("jdbc:nosuch:")
                .hasMessageContaining(t.database().server().dialect().toString());
    }

    @Case("R1")
    public void anUnknownDialectIsAnError(Subject t) {
        assertThatThrownBy(() -> Database.connect(t.url(), o -> o.dialect("nobody:nothing")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_DIALECT));
        assertThatThrownBy(() -> Database.connect(t.url(), o -> o.dialect("nothing")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION));
    }

    @Case("R14")
    public void aServerThatIsTooOldIsRefused(Subject t) {
        String dialect = t.database().server().dialect().toString();
        assertThatThrownBy(
                        () -> Database.connect(t.url(), o -> o.dialect(dialect).serverVersion("1.0")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SERVER_TOO_OLD))
                .hasMessageContaining("1.0");
    }

    @Case("R14")
    public void aDeclaredServerNeedsNoConnection(Subject t) {
        String dialect = t.database().server().dialect().toString();
        String version = t.database().server().version().toString();
        try (Database offline = t.open(o -> o.dialect(dialect).serverVersion(version))) {
            assertThat(t.statements(() -> assertThat(offline.sqlOf(offline.model(Author.class)
                                            .where(Author::name)
                                            .eq("A"))
                                    .text())
                            .contains("WHERE")))
                    .isZero();
            assertThat(offline.server().declared()).isTrue();
        }
    }

    @Case("R12")
    public void aClosedDatabaseRefusesWork(Subject t) {
        String dialect = t.database().server().dialect().toString();
        String version = t.database().server().version().toString();
        Database closed = Database.connect(t.url(), o -> o.dialect(dialect).serverVersion(version));
        closed.close();
        assertThatThrownBy(() -> closed.model(Author.class).count())
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_CLOSED));
        assertThatThrownBy(() -> closed.begin(TransactionOptions.DEFAULT)).isInstanceOf(ConfigurationException.class);
    }

    @Case("R5")
    public void anUnknownPoolIsAnError(Subject t) {
        assertThatThrownBy(() -> Database.connect(
                        t.url(),
                        o -> o.dialect(t.database().server().dialect().toString())
                                .serverVersion(t.database().server().version().toString())
                                .poolProvider("nosuch")))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION));
    }

    @Case("A6")
    public void aModelIsMappedOnceForADatabase(Subject t) {
        Model<Author> one = t.database().model(Author.class);
        assertThat(t.database().model(Author.class)).isSameAs(one);
    }

    /** No key. */
    public record Keyless(String name) {}

    @Case("A14")
    public void aClassWithoutAKeyIsRefused(Subject t) {
        assertThatThrownBy(() -> t.database().model(Keyless.class))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MODEL_WITHOUT_KEY))
                .hasMessageContaining("Keyless");
    }

    /** A type no column can hold. */
    public record Unmapped(@Id Long id, Thread thread) {}

    @Case("C35")
    public void aTypeThatNoColumnHoldsIsRefused(Subject t) {
        assertThatThrownBy(() -> t.database().model(Unmapped.class))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNMAPPED_TYPE))
                .hasMessageContaining("Unmapped.thread")
                .hasMessageContaining("@Transient");
    }

    @Case("A23")
    public void aLambdaIsNoMethodReference(Subject t) {
        Model<Author> authors = t.database().model(Author.class);
        assertThatThrownBy(() -> authors.where(a -> a.name()))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_A_METHOD_REFERENCE))
                .hasMessageContaining("User::email");
    }

    @Case("A23")
    public void aMethodThatIsNoAttributeIsRefused(Subject t) {
        Model<Author> authors = t.database().model(Author.class);
        assertThatThrownBy(() -> authors.where(Author::toString))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                .hasMessageContaining("toString");
        assertThatThrownBy(() -> authors.where(Author::books))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("is an association");
    }

    @Case("A23")
    @SuppressWarnings({"unchecked", "rawtypes"})
    public void anAttributeOfAnotherModelIsRefused(Subject t) {
        Model<Author> authors = t.database().model(Author.class);
        Prop<Author, String> smuggled = (Prop) (Prop<Book, String>) Book::getTitle;
        long sent = t.statements(() -> {
            assertThatThrownBy(() -> authors.where(smuggled).eq("A").findAll())
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ATTRIBUTE))
                    .hasMessageContaining("Book::getTitle")
                    .hasMessageContaining("of Author");
            assertThatThrownBy(() -> authors.create(v -> v.set(smuggled).to("A")))
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> authors.orderBy(smuggled).findAll()).isInstanceOf(QueryException.class);
        });
        assertThat(sent).isZero();
    }

    @Case("R1")
    public void aServerThatIsDownIsSaidToBeDown(Subject t) {
        String dead = t.deadUrl();
        assertThatThrownBy(() -> Database.connect(dead).close())
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONNECTION_REFUSED))
                .hasMessageContaining("Could not connect to the database")
                .hasMessageContaining("Check that the server runs");
    }

    @Case("R1")
    @Requires(Feature.ACCOUNTS)
    public void aWrongPasswordIsDenied(Subject t) {
        String user = t.user().isEmpty() ? "nobody" : t.user();
        assertThat(denied(t, user, "not " + user + "'s")).contains("Check user, password and privileges");
        assertThat(denied(t, "dialectic_nobody", "no-such-password")).contains("Check user, password and privileges");
    }

    private static String denied(Subject t, String user, String password) {
        return t.needs(() -> {
            try (Database open = Database.connect(t.url(), o -> o.credentials(user, password))) {
                throw new AssertionError(open.server() + " let " + user + " in with a wrong password");
            } catch (ConnectionException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.ACCESS_DENIED);
                assertThat(e.getMessage()).doesNotContain(password);
                return e.getMessage();
            }
        });
    }
}

package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Database;
import io.dialectic.Schema;
import io.dialectic.Transaction;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.error.ErrorCode;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.List;
import java.util.function.Consumer;

/** Constraints that are checked when a transaction commits. */
public final class DeferralCases {
    private static final TableName PARTS = TableName.of("deferral_parts");

    /** Made by the suite. */
    public DeferralCases() {}

    private static ColumnDefinition number(String name) {
        return ColumnDefinition.of(name, LogicalType.of(Kind.INTEGER));
    }

    /** Parts of parts, whose key can be deferred. */
    private static void with(Subject t, Consumer<Database> doing) {
        Schema schema = t.database().schema();
        ForeignKeyDefinition whole = ForeignKeyDefinition.of(
                        "deferral_parts_whole", List.of("whole"), PARTS, List.of("id"))
                .deferrability(Deferrability.INITIALLY_IMMEDIATE);
        TableDefinition parts = TableDefinition.of(PARTS, List.of(number("id").notNull(), number("whole")))
                .primaryKey(KeyDefinition.of("id"))
                .foreignKeys(List.of(whole));
        schema.editor().dropTable(PARTS).createTable(parts).run();
        try {
            doing.accept(t.database());
        } finally {
            schema.editor().dropTable(PARTS).run();
        }
    }

    /** Without the feature, it is refused before anything is sent. */
    private static void refusedWithout(Subject t) {
        if (!t.has(Feature.DEFERRABLE_FOREIGN_KEY)) {
            t.database()
                    .inTransaction(tx -> t.needs(() -> {
                        tx.deferConstraints();
                        return true;
                    }));
        }
    }

    private static void insert(Transaction tx, int id, int whole) {
        tx.sql("INSERT INTO deferral_parts (id, whole) VALUES (:id, :whole)")
                .bind("id", id)
                .bind("whole", whole)
                .execute();
    }

    private static List<Integer> ids(Database db) {
        return db.sql("SELECT id FROM deferral_parts ORDER BY id").scalars(Integer.class);
    }

    @Case({"P11", "S17"})
    @Requires(Feature.DEFERRABLE_FOREIGN_KEY)
    public void aDeferredKeyIsCheckedWhenTheTransactionCommits(Subject t) {
        refusedWithout(t);
        with(t, db -> {
            db.inTransaction(tx -> {
                tx.deferConstraints();
                insert(tx, 1, 2);
                insert(tx, 2, 1);
            });
            assertThat(ids(db)).containsExactly(1, 2);
        });
    }

    @Case({"P11", "S17"})
    @Requires(Feature.DEFERRABLE_FOREIGN_KEY)
    public void whatIsBrokenThenMakesTheCommitFailAndNothingStays(Subject t) {
        refusedWithout(t);
        with(t, db -> {
            assertThatThrownBy(() -> db.inTransaction(tx -> {
                        tx.deferConstraints();
                        insert(tx, 1, 9);
                        assertThat(ids(tx)).containsExactly(1);
                    }))
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION));
            assertThat(ids(db)).isEmpty();
        });
    }

    @Case({"P11", "S17"})
    @Requires(Feature.DEFERRABLE_FOREIGN_KEY)
    public void theNextTransactionChecksAtOnceAgain(Subject t) {
        refusedWithout(t);
        with(t, db -> {
            db.inTransaction(Transaction::deferConstraints);
            db.inTransaction(tx -> {
                assertThatThrownBy(() -> insert(tx, 1, 9)).isInstanceOf(ConstraintViolationException.class);
                tx.rollback();
            });
            assertThat(ids(db)).isEmpty();
        });
    }
}

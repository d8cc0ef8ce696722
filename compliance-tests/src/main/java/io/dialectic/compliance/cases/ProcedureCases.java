package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.ProcedureCall;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.spi.Feature;
import java.math.BigDecimal;
import java.util.List;

/** Stored procedures. */
public final class ProcedureCases {
    /** Made by the suite. */
    public ProcedureCases() {}

    private static void define(Subject t) {
        if (t.has(Feature.PROCEDURES)) {
            for (String statement : t.script("procedures")) {
                t.database().sql(statement).execute();
            }
        }
    }

    @Case("Q12")
    @Requires(Feature.PROCEDURES)
    public void aValueComesBackByAnOutParameter(Subject t) {
        Library.empty(t);
        define(t);
        ProcedureCall call = t.database().procedure("double_it").in(21L).out("doubled", Long.class);
        ProcedureCall.Result result = t.needs(call::execute);
        assertThat(result.get("doubled", Long.class)).isEqualTo(42L);
        refused(ErrorCode.PARAMETER_MISSING, () -> result.get("tripled", Long.class));
    }

    @Case("Q12")
    @Requires(Feature.PROCEDURES)
    public void aValueGoesInAndComesBack(Subject t) {
        Library.empty(t);
        define(t);
        assertThat(t.needs(() -> t.database()
                                .procedure("add_one")
                                .inOut("n", 41L, Long.class)
                                .execute())
                        .get("n", Long.class))
                .isEqualTo(42L);
    }

    @Case("Q12")
    @Requires(Feature.PROCEDURES)
    public void severalTypesComeBackAndNullIsNull(Subject t) {
        Library.empty(t);
        define(t);
        ProcedureCall.Result result = t.needs(() -> t.database()
                .procedure("describe_it")
                .in(7L)
                .out("words", String.class)
                .out("half", BigDecimal.class)
                .out("nothing", Long.class)
                .execute());
        assertThat(result.get("words", String.class)).isEqualTo("n is 7");
        assertThat(result.get("half", BigDecimal.class)).isEqualByComparingTo("3.5");
        assertThat(result.get("nothing", Long.class)).isNull();
    }

    @Case("S19")
    @Requires(Feature.PROCEDURES)
    public void aPlanMakesAProcedure(Subject t) {
        Library.empty(t);
        if (t.has(Feature.PROCEDURES)) {
            SchemaEditor editor = t.database().schema().editor();
            for (String statement : t.script("procedures")) {
                editor = editor.sql(statement, "make a procedure");
            }
            editor.run();
        }
        assertThat(t.needs(() -> t.database()
                                .procedure("double_it")
                                .in(4L)
                                .out("doubled", Long.class)
                                .execute())
                        .get("doubled", Long.class))
                .isEqualTo(8L);
    }

    @Case({"Q12", "Q9", "AA4"})
    @Requires(Feature.PROCEDURES)
    public void aProcedureChangesRowsInsideTheTransaction(Subject t) {
        Library library = Library.of(t);
        define(t);
        String hostile = "'); DELETE FROM authors; --";
        t.database().inTransaction(tx -> {
            t.needs(() -> tx.procedure("rename_author")
                    .in(library.ada().id())
                    .in(hostile)
                    .execute());
            assertThat(library.authors
                            .findByPk(library.ada().id())
                            .orElseThrow()
                            .name())
                    .isEqualTo(hostile);
            tx.rollback();
        });
        assertThat(library.authors.findByPk(library.ada().id()).orElseThrow().name())
                .isEqualTo("Ada");
        assertThat(library.authors.count()).isEqualTo(6);
    }

    @Case("Q12")
    @Requires({Feature.PROCEDURES, Feature.PROCEDURE_RESULTS})
    public void aProcedureGivesBackSeveralResults(Subject t) {
        Library.of(t);
        define(t);
        ProcedureCall.Result result = t.needs(() -> t.database()
                .procedure("two_results")
                .in(40)
                .execute(r -> List.of(r.list(SqlCases.Line.class), r.scalars(Long.class))));
        assertThat(result.read())
                .isEqualTo(
                        List.of(List.of(new SqlCases.Line("eve@x", 41), new SqlCases.Line("fay@x", 60)), List.of(6L)));
    }
}

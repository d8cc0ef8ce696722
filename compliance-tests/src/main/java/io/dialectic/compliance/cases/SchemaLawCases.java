package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.SchemaDifference;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SchemaEditor;
import io.dialectic.schema.TableDefinition;
import io.dialectic.spi.Feature;
import java.util.List;

/** What is made is read as it was declared, and nothing is left to change; what is declared otherwise becomes so. */
public final class SchemaLawCases {
    /** Made by the suite. */
    public SchemaLawCases() {}

    /** Everything that can be declared. */
    public static List<Declared> declarations() {
        return Declared.all();
    }

    /** Everything that a table can be changed into. */
    public static List<Declared> changes() {
        return Declared.changes();
    }

    /** Everything that a table can be changed back from. */
    public static List<Declared> undone() {
        return Declared.undone();
    }

    @Case({"T3", "T4", "PN30", "A11", "A12", "A14", "A17", "A18", "A19", "A28", "B14", "V1", "V3", "V6", "V11"})
    @Each("declarations")
    public void whatIsMadeIsReadAndNothingDiffers(Subject t, Declared declared) {
        if (refused(t, declared)) {
            return;
        }
        try {
            start(t, declared.table());
            assertThat(difference(t, declared.table())).isEmpty();
        } finally {
            clear(t, declared.table());
        }
    }

    @Case({"T3", "S10", "S11", "S12", "S14", "S15", "PN30"})
    @Each("changes")
    public void whatIsDeclaredLaterIsChangedAndNothingDiffers(Subject t, Declared declared) {
        if (refused(t, declared)) {
            return;
        }
        try {
            start(t, Declared.people());
            SchemaDifference wanted = compare(t, declared.table());
            assertThat(wanted.changes()).isNotEmpty();
            if (t.has(Feature.ALTER_IDENTITY) || !countsRows(declared.table())) {
                wanted.plan().allowingLoss().run();
                assertThat(difference(t, declared.table())).isEmpty();
            } else {
                assertThatThrownBy(wanted::plan).isInstanceOf(UnsupportedByDialectException.class);
            }
        } finally {
            clear(t, declared.table());
        }
    }

    @Case({"T3", "S11", "S12", "S14", "S16", "PN30"})
    @Each("undone")
    public void whatIsNoLongerDeclaredGoesAndNothingDiffers(Subject t, Declared declared) {
        if (refused(t, declared)) {
            return;
        }
        try {
            start(t, declared.table());
            SchemaDifference wanted = compare(t, Declared.people());
            assertThat(wanted.changes()).isNotEmpty();
            if (t.has(Feature.ALTER_IDENTITY) || !countsRows(declared.table())) {
                wanted.plan().allowingLoss().run();
                assertThat(difference(t, Declared.people())).isEmpty();
            } else {
                assertThatThrownBy(wanted::plan).isInstanceOf(UnsupportedByDialectException.class);
            }
        } finally {
            clear(t, declared.table());
        }
    }

    /** What needs a feature that is not there is refused before any SQL is sent. */
    private static boolean refused(Subject t, Declared declared) {
        if (declared.needs().stream().allMatch(t::has)) {
            return false;
        }
        SchemaEditor editor = t.database().schema().editor().createTable(declared.table());
        long sent =
                t.statements(() -> assertThatThrownBy(editor::plan).isInstanceOf(UnsupportedByDialectException.class));
        assertThat(sent).isZero();
        return true;
    }

    private static boolean countsRows(TableDefinition table) {
        return table.columns().stream().anyMatch(column -> column.identity() != null);
    }

    private static void start(Subject t, TableDefinition table) {
        clear(t, table);
        t.database()
                .schema()
                .editor()
                .createTable(Declared.towns())
                .createTable(table)
                .run();
    }

    private static void clear(Subject t, TableDefinition table) {
        t.database()
                .schema()
                .editor()
                .dropTable(table.name())
                .dropTable(Declared.PEOPLE)
                .dropTable(Declared.TOWNS)
                .run();
    }

    private static SchemaDifference compare(Subject t, TableDefinition table) {
        return t.database()
                .schema()
                .compare(SchemaDefinition.EMPTY.tables(List.of(Declared.towns(), table)))
                .leavingOthers();
    }

    private static List<String> difference(Subject t, TableDefinition table) {
        return compare(t, table).changes().stream().map(SchemaChange::words).toList();
    }
}

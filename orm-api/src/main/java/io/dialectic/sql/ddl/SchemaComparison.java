package io.dialectic.sql.ddl;

import io.dialectic.schema.EnumDefinition;
import io.dialectic.schema.SchemaChange;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.SequenceDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.schema.ViewDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The smallest list of changes that makes a schema what it shall be. Constraints and indexes are found by name, then by what
 * they say, so that another name alone changes nothing. What was renamed is not guessed but told.
 */
public final class SchemaComparison {
    private final SchemaDefinition wanted;
    private final SchemaDefinition actual;
    private final List<DdlChange> renames;
    private final Canonical canonical;
    private final boolean othersStay;

    private SchemaComparison(
            SchemaDefinition wanted,
            SchemaDefinition actual,
            List<DdlChange> renames,
            Canonical canonical,
            boolean othersStay) {
        this.wanted = wanted;
        this.actual = actual;
        this.renames = List.copyOf(renames);
        this.canonical = canonical;
        this.othersStay = othersStay;
    }

    /** Compares what is wanted with what is there. */
    public static SchemaComparison of(SchemaDefinition wanted, SchemaDefinition actual) {
        return new SchemaComparison(wanted, actual, List.of(), Canonical.UNKNOWN, false);
    }

    /** The same, asking the database about texts that differ. */
    public SchemaComparison asking(Canonical database) {
        return new SchemaComparison(wanted, actual, renames, database, othersStay);
    }

    /** The same leaving alone what is there and not wanted: tables, views, sequences, types. */
    public SchemaComparison leavingOthers() {
        return new SchemaComparison(wanted, actual, renames, canonical, true);
    }

    /** The same knowing that a table was called otherwise; nothing if there is no such table any more. */
    public SchemaComparison renamedTable(TableName from, TableName to) {
        boolean applies = now().table(from).isPresent() && now().table(to).isEmpty();
        return applies ? with(new RenameTable(from, to)) : this;
    }

    /** The same knowing that a column was called otherwise; nothing if there is no such column any more. */
    public SchemaComparison renamedColumn(TableName table, String from, String to) {
        Optional<TableDefinition> known = now().table(table);
        boolean applies = known.isPresent()
                && known.get().column(from).isPresent()
                && known.get().column(to).isEmpty();
        return applies ? with(new RenameColumn(table, from, to)) : this;
    }

    private SchemaComparison with(DdlChange rename) {
        List<DdlChange> more = new ArrayList<>(renames);
        more.add(rename);
        return new SchemaComparison(wanted, actual, more, canonical, othersStay);
    }

    private SchemaDefinition now() {
        SchemaDefinition now = actual;
        for (DdlChange rename : renames) {
            now = rename.applyTo(now);
        }
        return now;
    }

    /** The changes, in an order in which they can be made; empty if nothing differs. */
    public List<SchemaChange> changes() {
        SchemaDefinition now = now();
        SchemaDefinition told = canonical.told(notYetSame(now));
        ChangeOrder order = new ChangeOrder();
        renames.forEach(order.first()::add);
        extensions(now, order);
        enums(now, order);
        sequences(now, order);
        for (TableDefinition table : wanted.tables()) {
            TableDefinition words = told.table(table.name()).orElse(table);
            now.table(table.name())
                    .ifPresentOrElse(
                            there -> new TableComparison(table, words, there).addTo(order), () -> order.create(table));
        }
        now.tables().stream()
                .filter(table -> !othersStay && wanted.table(table.name()).isEmpty())
                .forEach(order::drop);
        views(now, told, order);
        return order.changes();
    }

    /** The part of what is wanted that is there, but in other words. */
    private SchemaDefinition notYetSame(SchemaDefinition now) {
        return SchemaDefinition.EMPTY
                .tables(wanted.tables().stream()
                        .filter(table -> now.table(table.name())
                                .filter(there -> TableComparison.maybeOtherWords(table, there))
                                .isPresent())
                        .toList())
                .views(wanted.views().stream()
                        .filter(view -> view(now, view.name())
                                .filter(there -> !sameView(view, there))
                                .isPresent())
                        .toList());
    }

    private void extensions(SchemaDefinition now, ChangeOrder order) {
        wanted.extensions().stream()
                .filter(each -> !now.extensions().contains(each))
                .forEach(each -> order.types().add(new CreateExtension(each)));
    }

    private void enums(SchemaDefinition now, ChangeOrder order) {
        for (EnumDefinition type : wanted.enums()) {
            Optional<EnumDefinition> there = now.enums().stream()
                    .filter(each -> each.name().equals(type.name()))
                    .findFirst();
            if (there.isEmpty()) {
                order.types().add(new CreateEnum(type));
            } else {
                order.types().addAll(EnumComparison.changes(type, there.get(), now.tables()));
            }
        }
        now.enums().stream()
                .filter(each -> !othersStay
                        && wanted.enums().stream().noneMatch(type -> type.name().equals(each.name())))
                .forEach(each -> order.last().add(new DropEnum(each.name())));
    }

    private void sequences(SchemaDefinition now, ChangeOrder order) {
        for (SequenceDefinition sequence : wanted.sequences()) {
            Optional<SequenceDefinition> there = now.sequences().stream()
                    .filter(each -> each.name().equals(sequence.name()))
                    .findFirst();
            if (there.isEmpty()) {
                order.types().add(new CreateSequence(sequence));
            } else if (!same(sequence, there.get())) {
                order.types().add(new AlterSequence(sequence));
            }
        }
        now.sequences().stream()
                .filter(each -> !othersStay
                        && wanted.sequences().stream()
                                .noneMatch(sequence -> sequence.name().equals(each.name())))
                .forEach(each -> order.last().add(new DropSequence(each.name())));
    }

    /** The first number says nothing of a sequence in use. */
    private static boolean same(SequenceDefinition one, SequenceDefinition other) {
        // Some databases keep one number less.
        return one.increment() == other.increment()
                && one.minimum() == other.minimum()
                && (one.maximum() == other.maximum() || Math.min(one.maximum(), other.maximum()) >= Long.MAX_VALUE - 1)
                && one.cycle() == other.cycle();
    }

    private void views(SchemaDefinition now, SchemaDefinition told, ChangeOrder order) {
        for (ViewDefinition view : wanted.views()) {
            Optional<ViewDefinition> there = view(now, view.name());
            ViewDefinition words = view(told, view.name()).orElse(view);
            boolean same = there.isPresent() && (sameView(view, there.get()) || sameView(words, there.get()));
            if (there.isPresent() && !same) {
                order.first().add(new DropView(view.name(), there.get().materialized()));
            }
            if (!same) {
                order.last().add(new CreateView(view));
            }
        }
        now.views().stream()
                .filter(each -> !othersStay && view(wanted, each.name()).isEmpty())
                .forEach(each -> order.first().add(new DropView(each.name(), each.materialized())));
    }

    private static Optional<ViewDefinition> view(SchemaDefinition schema, TableName name) {
        return schema.views().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static boolean sameView(ViewDefinition one, ViewDefinition other) {
        return one.materialized() == other.materialized() && SqlText.same(one.query(), other.query());
    }
}

package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.ReadTables.JARS;
import static io.dialectic.compliance.cases.ReadTables.SHELVES;
import static io.dialectic.compliance.cases.ReadTables.jars;
import static io.dialectic.compliance.cases.ReadTables.made;
import static io.dialectic.compliance.cases.ReadTables.onlyIndex;
import static io.dialectic.compliance.cases.ReadTables.table;
import static io.dialectic.compliance.cases.ReadTables.uniques;
import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Feature;
import java.util.List;

/** Keys, checks and indexes as they are read back. */
public final class IntrospectionKeyCases {
    /** Made by the suite. */
    public IntrospectionKeyCases() {}

    @Case({"S16", "A14"})
    public void keysOfSeveralColumnsKeepTheirOrder(Subject t) {
        made(
                t,
                table -> table.uniques(List.of(
                        UniqueDefinition.of("read_u1", "place", "label"), UniqueDefinition.of("read_u2", "note"))),
                read -> {
                    assertThat(table(read, SHELVES).primaryKey())
                            .isNotNull()
                            .satisfies(key -> assertThat(key.columns()).containsExactly("row", "id"));
                    assertThat(uniques(table(read, JARS)))
                            .containsExactlyInAnyOrder(List.of("place", "label"), List.of("note"));
                    assertThat(uniques(table(read, SHELVES))).isEmpty();
                });
    }

    @Case({"S16", "S22", "A18", "A19"})
    public void foreignKeysAreToldWithTheirTargetsAndActions(Subject t) {
        ForeignKeyDefinition both = ForeignKeyDefinition.of(
                        "read_fk", List.of("place", "shelf"), SHELVES, List.of("row", "id"))
                .onDelete(Action.CASCADE)
                .onUpdate(Action.SET_NULL);
        made(t, table -> table.foreignKeys(List.of(both)), read -> {
            assertThat(table(read, JARS).foreignKeys()).containsExactly(both);
            assertThat(table(read, SHELVES).foreignKeys()).isEmpty();
        });
    }

    @Case({"S16", "S17", "A18"})
    @Requires(Feature.DEFERRABLE_FOREIGN_KEY)
    public void theTimeOfAForeignKeysCheckIsTold(Subject t) {
        ForeignKeyDefinition late = ForeignKeyDefinition.of(
                        "read_fk", List.of("place", "shelf"), SHELVES, List.of("row", "id"))
                .deferrability(Deferrability.INITIALLY_DEFERRED);
        made(
                t,
                table -> table.foreignKeys(List.of(late)),
                read -> assertThat(table(read, JARS).foreignKeys()).containsExactly(late));
    }

    @Case({"S16", "A18"})
    public void aTableThatRefersToItselfIsToldSo(Subject t) {
        ForeignKeyDefinition key = ForeignKeyDefinition.of("read_fk", List.of("shelf"), JARS, List.of("id"));
        made(
                t,
                table -> table.foreignKeys(List.of(key)),
                read -> assertThat(table(read, JARS).foreignKeys()).containsExactly(key));
    }

    @Case({"S16", "A28"})
    public void checksAreToldAndNotNullIsNone(Subject t) {
        made(
                t,
                table -> table.checks(List.of(
                        new CheckDefinition("read_c1", "place > 0"),
                        new CheckDefinition("read_c2", "label <> 'x' OR shelf IS NULL"))),
                read -> {
                    assertThat(table(read, JARS).checks())
                            .extracting(CheckDefinition::name)
                            .containsExactlyInAnyOrder("read_c1", "read_c2");
                    assertThat(table(read, JARS).checks())
                            .filteredOn(check -> check.name().equals("read_c1"))
                            .allSatisfy(check -> assertThat(check.expression())
                                    .contains("place")
                                    .contains("0"));
                    assertThat(table(read, SHELVES).checks()).isEmpty();
                });
    }

    @Case({"S14", "V1", "V2", "V3"})
    public void indexesAreToldOnceAndKeysAreNone(Subject t) {
        made(t, table -> table.with(IndexDefinition.of("read_i", "shelf", "label")), read -> {
            IndexDefinition index = onlyIndex(read, "read_i");
            assertThat(index).isEqualTo(IndexDefinition.of("read_i", "shelf", "label"));
            assertThat(table(read, JARS).indexes()).hasSize(1);
            assertThat(table(read, SHELVES).indexes()).isEmpty();
        });
    }

    @Case({"S14", "V3"})
    public void aUniqueIndexIsToldAsUnique(Subject t) {
        made(
                t,
                table ->
                        table.with(IndexDefinition.of("read_i", "note", "label").unique(true)),
                read -> assertThat(uniques(table(read, JARS))).containsExactly(List.of("note", "label")));
    }

    @Case({"S14", "V1"})
    @Requires(Feature.INDEX_DESCENDING)
    public void theDirectionOfAPartIsTold(Subject t) {
        IndexDefinition index =
                IndexDefinition.of("read_i", List.of(IndexPart.column("label").desc(), IndexPart.column("shelf")));
        made(
                t,
                table -> table.with(index),
                read -> assertThat(onlyIndex(read, "read_i")).isEqualTo(index));
    }

    @Case({"S14", "V1"})
    @Requires(Feature.INDEX_EXPRESSION)
    public void anExpressionIsNoColumn(Subject t) {
        IndexDefinition index =
                IndexDefinition.of("read_i", List.of(IndexPart.column("shelf"), IndexPart.expression("lower(label)")));
        made(t, table -> table.with(index), read -> {
            List<IndexPart> parts = onlyIndex(read, "read_i").parts();
            assertThat(parts).hasSize(2);
            assertThat(parts.get(0)).isEqualTo(IndexPart.column("shelf"));
            assertThat(parts.get(1).isColumn()).isFalse();
            assertThat(parts.get(1).expression()).containsIgnoringCase("lower(").contains("label");
        });
    }

    @Case({"S14", "V6"})
    @Requires(Feature.PARTIAL_INDEX)
    public void thePredicateOfAnIndexIsTold(Subject t) {
        made(t, table -> table.with(IndexDefinition.of("read_i", "label").where("shelf > 3")), read -> {
            IndexDefinition index = onlyIndex(read, "read_i");
            assertThat(index.where()).contains("shelf").contains("3");
            assertThat(index.livingMark()).isEmpty();
        });
    }

    @Case({"S14", "V10"})
    @Requires(Feature.INDEX_INCLUDE)
    public void whatAnIndexKeepsBesidesIsNoPart(Subject t) {
        IndexDefinition index = IndexDefinition.of("read_i", "label").including("shelf", "note");
        made(
                t,
                table -> table.with(index),
                read -> assertThat(onlyIndex(read, "read_i")).isEqualTo(index));
    }

    @Case({"S14", "V3", "N8"})
    @Requires(Feature.LIVING_UNIQUE)
    public void aKeyAmongTheLivingIsToldAsOneWithoutWhatServesIt(Subject t) {
        IndexDefinition index =
                IndexDefinition.of("read_i", "label", "place").unique(true).amongTheLiving("eaten");
        made(t, table -> table.with(index), read -> {
            assertThat(onlyIndex(read, "read_i")).isEqualTo(index);
            assertThat(table(read, JARS).columns())
                    .extracting(ColumnDefinition::name)
                    .containsExactlyElementsOf(jars().columns().stream()
                            .map(ColumnDefinition::name)
                            .toList());
        });
    }
}

package io.dialectic.compliance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dialectic.Model;
import io.dialectic.Schema;
import io.dialectic.annotation.Generated;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.Part;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Requires;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ConstraintViolationException;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.SchemaDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kinds of indexes and their options, one by one: made, read back, and equal to what was asked for. */
public final class IndexCases {
    private static final TableName NOTES = TableName.of("index_notes");

    /** Made by the suite. */
    public IndexCases() {}

    private static TableDefinition notes(ColumnDefinition... more) {
        List<ColumnDefinition> columns = new ArrayList<>(List.of(
                ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT)).notNull(),
                ColumnDefinition.of("title", LogicalType.string(40)).notNull(),
                ColumnDefinition.of("size", LogicalType.of(Kind.INTEGER))));
        columns.addAll(List.of(more));
        return TableDefinition.of(NOTES, columns).primaryKey(KeyDefinition.of("id"));
    }

    /** Makes the table with the index and reads the index; without the features, it is refused before anything is sent. */
    private static IndexDefinition made(Subject t, TableDefinition table, List<Feature> needs) {
        Schema schema = t.database().schema();
        if (!needs.stream().allMatch(t::has)) {
            t.needs(() -> schema.editor().createTable(table).plan());
        }
        schema.editor().dropTable(NOTES).createTable(table).run();
        try {
            assertThat(schema.compare(SchemaDefinition.EMPTY.tables(List.of(table)))
                            .leavingOthers()
                            .changes())
                    .isEmpty();
            return schema.read().table(NOTES).orElseThrow().indexes().get(0);
        } finally {
            schema.editor().dropTable(NOTES).run();
        }
    }

    @Case({"V3", "V4"})
    public void aUniqueIndexRefusesAndIsNamed(Subject t) {
        IndexDefinition unique =
                IndexDefinition.of("index_notes_title", "title").unique(true);
        assertThat(made(t, notes().with(unique), List.of())).isEqualTo(unique);
        Schema schema = t.database().schema();
        schema.editor().createTable(notes().with(unique)).run();
        try {
            String insert = "INSERT INTO index_notes (id, title) VALUES (%d, 'a')";
            t.database().sql(String.format(insert, 1)).execute();
            assertThatThrownBy(() -> t.database().sql(String.format(insert, 2)).execute())
                    .isInstanceOfSatisfying(ConstraintViolationException.class, e -> {
                        boolean named = "index_notes_title".equals(e.failure().constraint());
                        assertThat(named || e.failure().columns().equals(List.of("title")))
                                .as(e.failure().toString())
                                .isTrue();
                    });
        } finally {
            schema.editor().dropTable(NOTES).run();
        }
    }

    @Case("V4")
    @Requires(Feature.FULLTEXT_INDEX)
    public void aFulltextIndexIsRead(Subject t) {
        IndexDefinition index = IndexDefinition.of("index_notes_words", "title").kind(IndexDefinition.Kind.FULLTEXT);
        assertThat(made(t, notes().with(index), List.of(Feature.FULLTEXT_INDEX)).kind())
                .isEqualTo(IndexDefinition.Kind.FULLTEXT);
    }

    @Case({"V4", "C31"})
    @Requires({Feature.SPATIAL_INDEX, Feature.GEOMETRY})
    public void aSpatialIndexIsRead(Subject t) {
        ColumnDefinition place = ColumnDefinition.of("place", LogicalType.spatial(Kind.GEOMETRY, "POINT", 4326))
                .notNull();
        IndexDefinition index = IndexDefinition.of("index_notes_place", "place").kind(IndexDefinition.Kind.SPATIAL);
        assertThat(made(t, notes(place).with(index), List.of(Feature.SPATIAL_INDEX, Feature.GEOMETRY))
                        .kind())
                .isEqualTo(IndexDefinition.Kind.SPATIAL);
    }

    @Case("V5")
    @Requires(Feature.INDEX_METHOD)
    public void anIndexHasItsMethod(Subject t) {
        IndexDefinition index = IndexDefinition.of("index_notes_size", "size").method("hash");
        assertThat(made(t, notes().with(index), List.of(Feature.INDEX_METHOD)).method())
                .isEqualToIgnoringCase("hash");
    }

    @Case("V8")
    @Requires(Feature.INDEX_OPERATOR_CLASS)
    public void aPartHasItsOperatorClass(Subject t) {
        IndexDefinition index = IndexDefinition.of(
                "index_notes_start", List.of(IndexPart.column("title").operatorClass("text_pattern_ops")));
        assertThat(made(t, notes().with(index), List.of(Feature.INDEX_OPERATOR_CLASS))
                        .parts()
                        .get(0)
                        .operatorClass())
                .isEqualTo("text_pattern_ops");
    }

    @Case("V9")
    @Requires({Feature.FULLTEXT_INDEX, Feature.FULLTEXT_PARSER})
    public void aFulltextIndexHasItsParser(Subject t) {
        IndexDefinition index = IndexDefinition.of("index_notes_grams", "title")
                .kind(IndexDefinition.Kind.FULLTEXT)
                .parser("ngram");
        assertThat(made(t, notes().with(index), List.of(Feature.FULLTEXT_INDEX, Feature.FULLTEXT_PARSER))
                        .parser())
                .isEqualTo("ngram");
    }

    @Case("V10")
    @Requires(Feature.INDEX_INCLUDE)
    public void anIndexKeepsFurtherColumns(Subject t) {
        IndexDefinition index = IndexDefinition.of("index_notes_more", "title").including("size");
        assertThat(made(t, notes().with(index), List.of(Feature.INDEX_INCLUDE)).included())
                .containsExactly("size");
    }

    /** A model with indexes on an attribute and over several. */
    @Table(
            value = "index_visits",
            indexes =
                    @Index(
                            name = "index_visits_both",
                            parts = {@Part("place"), @Part("visitor")}))
    public record Visit(
            @Id @Generated @Nullable Long id,
            @Index @Nullable String place,

            @Index(name = "index_visits_who", unique = true) @Nullable
            String visitor) {}

    @Case("A13")
    public void anAttributeSaysItsIndex(Subject t) {
        Model<Visit> visits = t.fresh(Visit.class);
        List<IndexDefinition> read = t.database()
                .schema()
                .read()
                .table(TableName.of("index_visits"))
                .orElseThrow()
                .indexes();
        assertThat(read)
                .extracting(IndexDefinition::name, IndexDefinition::columns, IndexDefinition::unique)
                .containsExactlyInAnyOrder(
                        tuple("index_visits_place_index", List.of("place"), false),
                        tuple("index_visits_who", List.of("visitor"), true),
                        tuple("index_visits_both", List.of("place", "visitor"), false));
        visits.create(v -> v.set(Visit::visitor).to("Ann"));
        assertThatThrownBy(() -> visits.create(v -> v.set(Visit::visitor).to("Ann")))
                .isInstanceOf(ConstraintViolationException.class);
    }
}

package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.Declared.of;

import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.schema.IndexPart;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.TableDefinition;
import io.dialectic.schema.TableName;
import io.dialectic.spi.Feature;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.util.ArrayList;
import java.util.List;

/** Indexes with their options, and names that need care. */
final class DeclaredIndexes {
    private DeclaredIndexes() {}

    /** Indexes with their options. */
    static List<Declared> indexes() {
        List<Declared> all = new ArrayList<>();
        IndexDefinition plain = IndexDefinition.of("law_i", "email");
        all.add(index("an index", plain));
        all.add(index("an index over two columns", IndexDefinition.of("law_i", "town", "email")));
        all.add(index("a unique index", plain.unique(true)));
        all.add(index(
                "a descending index",
                IndexDefinition.of("law_i", List.of(IndexPart.column("town").desc(), IndexPart.column("age"))),
                Feature.INDEX_DESCENDING));
        all.add(index(
                "an index over an expression",
                IndexDefinition.of("law_i", List.of(IndexPart.expression("LOWER(name)"))),
                Feature.INDEX_EXPRESSION));
        all.add(index(
                "a unique index over a column and an expression",
                IndexDefinition.of("law_i", List.of(IndexPart.column("town"), IndexPart.expression("LOWER(name)")))
                        .unique(true),
                Feature.INDEX_EXPRESSION));
        all.add(index(
                "an index over the first characters",
                IndexDefinition.of("law_i", List.of(IndexPart.column("name").length(5))),
                Feature.INDEX_PREFIX_LENGTH));
        all.add(index("a covering index", plain.including("age", "town"), Feature.INDEX_INCLUDE));
        for (String where : List.of("age > 18", "email IS NOT NULL", "age > 18 AND town IN (1, 2)", "name <> 'x'")) {
            all.add(index("an index where " + where, plain.where(where), Feature.PARTIAL_INDEX));
        }
        all.add(index("a unique index where age > 18", plain.unique(true).where("age > 18"), Feature.PARTIAL_INDEX));
        all.add(index(
                "a unique index in which nulls are equal",
                plain.unique(true).asNullsNotDistinct(),
                Feature.NULLS_NOT_DISTINCT));
        all.add(index("a hash index", plain.method("hash"), Feature.INDEX_METHOD));
        all.add(index("a B-tree by name", plain.method("btree"), Feature.INDEX_METHOD));
        all.add(index(
                "an index with an operator class",
                IndexDefinition.of("law_i", List.of(IndexPart.column("name").operatorClass("text_pattern_ops"))),
                Feature.INDEX_OPERATOR_CLASS));
        all.add(index(
                "a full-text index",
                IndexDefinition.of("law_i", "name").kind(IndexDefinition.Kind.FULLTEXT),
                Feature.FULLTEXT_INDEX));
        all.add(index(
                "a full-text index with a parser",
                IndexDefinition.of("law_i", "name")
                        .kind(IndexDefinition.Kind.FULLTEXT)
                        .parser("ngram"),
                Feature.FULLTEXT_INDEX,
                Feature.FULLTEXT_PARSER));
        all.add(index("an index that is not used", plain.visible(false), Feature.INDEX_INVISIBLE));
        all.add(index(
                "a unique key among the living",
                plain.unique(true).amongTheLiving("deleted_at"),
                Feature.LIVING_UNIQUE));
        all.add(index(
                "a unique key of two columns among the living",
                IndexDefinition.of("law_i", "town", "name").unique(true).amongTheLiving("deleted_at"),
                Feature.LIVING_UNIQUE));
        return all;
    }

    private static Declared index(String name, IndexDefinition index, Feature... needs) {
        return of(name, table -> table.with(index), needs);
    }

    /** Names that need care. */
    static List<Declared> names() {
        List<Declared> all = new ArrayList<>();
        for (String name : List.of(
                "select",
                "Group By",
                "UPPER",
                "mixedCase",
                "it's",
                "back`tick",
                "dou\"ble",
                "brac[k]et",
                "per%cent_",
                "dash-ed",
                "tab;le--",
                "naïve",
                "столбец",
                "列",
                "1st",
                "a.b")) {
            TableDefinition table = TableDefinition.of(
                            TableName.of("law " + name),
                            List.of(
                                    ColumnDefinition.of("id", LogicalType.of(Kind.BIGINT))
                                            .notNull(),
                                    ColumnDefinition.of(name, LogicalType.string(40)),
                                    ColumnDefinition.of("other " + name, LogicalType.of(Kind.BIGINT))))
                    .primaryKey(KeyDefinition.of("id"))
                    .foreignKeys(List.of(ForeignKeyDefinition.of(
                            "fk " + name, List.of("other " + name), TableName.of("law " + name), List.of("id"))))
                    .indexes(List.of(IndexDefinition.of("index " + name, name, "other " + name)));
            all.add(new Declared("the name " + name, List.of(), table));
        }
        return all;
    }
}

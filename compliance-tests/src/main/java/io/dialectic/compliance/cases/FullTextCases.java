package io.dialectic.compliance.cases;

import static io.dialectic.Attr.attr;
import static io.dialectic.Functions.lower;
import static io.dialectic.compliance.cases.RawParameterCases.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dialectic.Model;
import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Index;
import io.dialectic.annotation.Table;
import io.dialectic.compliance.Case;
import io.dialectic.compliance.Each;
import io.dialectic.compliance.Subject;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.UnsupportedByDialectException;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.spi.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches for words in a column that has an index for them. */
public final class FullTextCases {
    /** Made by the suite. */
    public FullTextCases() {}

    /** A recipe. */
    @Table("search_recipes")
    public record Recipe(
            @Id int id,

            @Column(length = 200) @Index(kind = IndexDefinition.Kind.FULLTEXT) @Nullable
            String text,

            @Column(length = 50) @Nullable String cook) {}

    /** The same without an index. */
    @Table("search_recipes")
    public record Plain(
            @Id int id,
            @Column(length = 200) @Nullable String text,
            @Column(length = 50) @Nullable String cook) {}

    /** A search and the recipes it finds. */
    public record Search(String words, List<Integer> found) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** The table. */
    public static List<Search> searches() {
        return List.of(
                new Search("olive", List.of(1, 2)),
                new Search("OLIVE", List.of(1, 2)),
                new Search("olive fresh", List.of(1)),
                new Search("\"olive bread\"", List.of(2)),
                new Search("olive -fresh", List.of(2)),
                new Search("olive -\"bread crumbs\"", List.of(1, 2)),
                new Search("fresh or pepper", List.of(1, 3)),
                new Search("olive fresh or pepper", List.of(1, 3)),
                new Search("cinnamon", List.of()),
                new Search("olive pepper", List.of()),
                new Search("+olive) (pepper*", List.of()),
                new Search("' OR 1=1", List.of()));
    }

    private static Model<Recipe> recipes(Subject t) {
        if (t.has(Feature.FULLTEXT_INDEX)) {
            t.fresh(Recipe.class);
        } else {
            t.fresh(Plain.class);
        }
        Model<Recipe> recipes = t.database().model(Recipe.class);
        recipes.bulkCreate(List.of(
                new Recipe(1, "Fresh olive salad with tomato", "Ann"),
                new Recipe(2, "Plain olive bread, baked slowly", "Bob"),
                new Recipe(3, "Black pepper steak", "Cleo"),
                new Recipe(4, null, "Dan")));
        return recipes;
    }

    @Case({"H28"})
    @Each("searches")
    public void wordsAreFoundByTheirIndex(Subject t, Search row) {
        Model<Recipe> recipes = recipes(t);
        if (!t.has(Feature.FULL_TEXT) && !t.has(Feature.FULLTEXT_INDEX)) {
            assertThat(t.statements(() -> assertThatThrownBy(() -> recipes.where(Recipe::text)
                                    .hasWords(row.words())
                                    .count())
                            .isInstanceOf(UnsupportedByDialectException.class)))
                    .isZero();
            return;
        }
        assertThat(recipes.where(Recipe::text)
                        .hasWords(row.words())
                        .orderBy(Recipe::id)
                        .select(Recipe::id))
                .containsExactlyElementsOf(row.found());
    }

    @Case({"H28", "PN50"})
    public void whereWordsNeedAnIndexItMustBeThere(Subject t) {
        Model<Recipe> recipes = recipes(t);
        if (t.has(Feature.FULL_TEXT)) {
            assertThat(recipes.where(Recipe::cook).hasWords("ann").count()).isEqualTo(1);
            return;
        }
        if (!t.has(Feature.FULLTEXT_INDEX)) {
            assertThatThrownBy(() -> recipes.where(Recipe::cook).hasWords("ann").count())
                    .isInstanceOf(UnsupportedByDialectException.class);
            return;
        }
        assertThat(t.statements(() -> {
                    refused(
                            ErrorCode.INVALID_OPERAND,
                            () -> recipes.where(Recipe::cook).hasWords("ann").count());
                    refused(
                            ErrorCode.INVALID_OPERAND,
                            () -> recipes.where(lower(attr(Recipe::text)))
                                    .hasWords("ann")
                                    .count());
                }))
                .isZero();
    }
}

package io.dialectic.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.dialectic.schema.ColumnDefault;
import io.dialectic.schema.ColumnDefault.Constant;
import io.dialectic.schema.ColumnDefault.Expression;
import io.dialectic.schema.IndexDefinition;
import io.dialectic.type.LogicalType;
import io.dialectic.type.LogicalType.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of the texts of the catalog, in the form in which SQL Server keeps them. */
class CatalogTextTest {
    private static final LogicalType TEXT = LogicalType.string(20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "((1))                            | 1",
                "([b]>(0))                        | [b]>(0)",
                "([a])>(0) OR ([b])<(1)           | ([a])>(0) OR ([b])<(1)",
                "(N'a)b')                         | N'a)b'",
                "([odd)]]name]>(0))               | [odd)]]name]>(0)",
                "(/* ) */ [a]=(1))                | /* ) */ [a]=(1)",
                "(getdate())                      | getdate()"
            })
    void parenthesesAroundTheWholeAreTakenAway(String kept, String meant) {
        assertThat(CatalogText.unwrapped(kept)).isEqualTo(meant);
    }

    @Test
    void conjunctsAreSplitAtAndOnly() {
        assertThat(CatalogText.conjuncts("[a] IS NULL AND [and]=N'x AND y' AND ([c] IN ((1), (2))) and [brand]=(1)"))
                .containsExactly("[a] IS NULL", "[and]=N'x AND y'", "[c] IN ((1), (2))", "[brand]=(1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "CREATE VIEW [v] AS SELECT 1 AS a                        | SELECT 1 AS a",
                "create view dbo.[as] (a, b) with schemabinding as SELECT a, b FROM dbo.t | SELECT a, b FROM dbo.t",
                "-- as it was CREATE VIEW                                 | -- as it was CREATE VIEW",
                "CREATE /* as */ VIEW v AS (SELECT 1 AS x)               | (SELECT 1 AS x)",
            })
    void theQueryOfAViewStandsBehindAs(String definition, String query) {
        assertThat(CatalogText.behindAs(definition)).isEqualTo(query);
    }

    static List<Arguments> defaults() {
        return List.of(
                Arguments.of(null, TEXT, null),
                Arguments.of("(NULL)", TEXT, null),
                Arguments.of("(N'it''s')", TEXT, new Constant("it's")),
                Arguments.of("('x')", TEXT, new Constant("x")),
                Arguments.of("('')", TEXT, new Constant("")),
                Arguments.of("(N'a'+N'b')", TEXT, new Expression("N'a'+N'b'")),
                Arguments.of("(upper('x'))", TEXT, new Expression("upper('x')")),
                Arguments.of("((1))", LogicalType.of(Kind.BOOLEAN), new Constant(true)),
                Arguments.of("((0))", LogicalType.of(Kind.BOOLEAN), new Constant(false)),
                Arguments.of("((12))", LogicalType.of(Kind.INTEGER), new Constant(12L)),
                Arguments.of("((-12))", LogicalType.of(Kind.INTEGER), new Constant(-12L)),
                Arguments.of("(-(12))", LogicalType.of(Kind.INTEGER), new Constant(-12L)),
                Arguments.of("((-9223372036854775808.))", LogicalType.of(Kind.BIGINT), new Constant(Long.MIN_VALUE)),
                Arguments.of("((1)+(2))", LogicalType.of(Kind.INTEGER), new Expression("(1)+(2)")),
                Arguments.of("(NEXT VALUE FOR [s])", LogicalType.of(Kind.BIGINT), new Expression("NEXT VALUE FOR [s]")),
                Arguments.of("((1.50))", LogicalType.decimal(9, 2), new Constant(new BigDecimal("1.50"))),
                Arguments.of("((1.25))", LogicalType.of(Kind.REAL), new Constant(1.25f)),
                Arguments.of("((1.0000000000000000e+300))", LogicalType.of(Kind.DOUBLE), new Constant(1e300)),
                Arguments.of(
                        "('00000000-0000-0000-0000-000000000001')",
                        LogicalType.of(Kind.UUID),
                        new Constant(new UUID(0, 1))),
                Arguments.of("(newid())", LogicalType.of(Kind.UUID), new Expression("newid()")),
                Arguments.of("('2020-01-02')", LogicalType.of(Kind.DATE), new Constant("2020-01-02")),
                Arguments.of(
                        "(sysutcdatetime())",
                        LogicalType.temporal(Kind.LOCAL_DATE_TIME, 6),
                        new Expression("sysutcdatetime()")),
                Arguments.of("(0xFF)", LogicalType.of(Kind.BINARY), new Expression("0xFF")));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void defaultsAreConstantsOrExpressions(
            @Nullable String definition, LogicalType type, @Nullable ColumnDefault meant) {
        assertThat(DefaultReader.read(definition, type)).isEqualTo(meant);
    }

    @Test
    void aFilterMayLeaveNullsAndTheDeletedOut() {
        IndexDefinition key = IndexDefinition.of("k", "a", "b").unique(true);
        assertThat(filtered(key, "", List.of())).isEqualTo(key);
        assertThat(filtered(key, "", List.of("a"))).isEqualTo(key.asNullsNotDistinct());
        assertThat(filtered(key, "([a] IS NOT NULL)", List.of("a"))).isEqualTo(key);
        assertThat(filtered(key, "([a] IS NOT NULL)", List.of("a", "b")))
                .isEqualTo(key.asNullsNotDistinct().where("[a] IS NOT NULL"));
        assertThat(filtered(key, "([deleted_at] IS NULL)", List.of())).isEqualTo(key.amongTheLiving("deleted_at"));
        assertThat(filtered(key, "([deleted_at] IS NULL AND [a] IS NOT NULL AND [b] IS NOT NULL)", List.of("a", "b")))
                .isEqualTo(key.amongTheLiving("deleted_at"));
        assertThat(filtered(key, "([odd]]mark] IS NULL)", List.of())).isEqualTo(key.amongTheLiving("odd]mark"));
        assertThat(filtered(key, "([a] IS NOT NULL AND [c]>(1) AND [d] IS NULL)", List.of("a")))
                .isEqualTo(key.where("[c]>(1) AND [d] IS NULL"));
    }

    @Test
    void theFilterOfAnOrdinaryIndexIsKept() {
        IndexDefinition index = IndexDefinition.of("i", "a");
        assertThat(filtered(index, "([a] IS NOT NULL AND [deleted_at] IS NULL)", List.of("a")))
                .isEqualTo(index.where("[a] IS NOT NULL AND [deleted_at] IS NULL"));
        assertThat(filtered(index, "", List.of("a"))).isEqualTo(index);
    }

    private static IndexDefinition filtered(IndexDefinition index, String definition, List<String> nullable) {
        return new IndexFilter(definition).applied(index, nullable);
    }
}

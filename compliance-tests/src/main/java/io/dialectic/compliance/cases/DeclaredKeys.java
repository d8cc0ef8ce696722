package io.dialectic.compliance.cases;

import static io.dialectic.compliance.cases.Declared.PEOPLE;
import static io.dialectic.compliance.cases.Declared.TOWNS;
import static io.dialectic.compliance.cases.Declared.column;
import static io.dialectic.compliance.cases.Declared.of;

import io.dialectic.schema.CheckDefinition;
import io.dialectic.schema.ColumnDefinition;
import io.dialectic.schema.Deferrability;
import io.dialectic.schema.ForeignKeyDefinition;
import io.dialectic.schema.ForeignKeyDefinition.Action;
import io.dialectic.schema.Identity;
import io.dialectic.schema.KeyDefinition;
import io.dialectic.schema.UniqueDefinition;
import io.dialectic.spi.Feature;
import java.util.ArrayList;
import java.util.List;

/** Keys and checks. */
final class DeclaredKeys {
    private DeclaredKeys() {}

    /** Keys and checks. */
    static List<Declared> constraints() {
        List<Declared> all = new ArrayList<>();
        all.add(of("no primary key", table -> table.primaryKey(null)));
        all.add(of(
                "a primary key of two columns",
                column("email", ColumnDefinition::notNull)
                        .andThen(table -> table.primaryKey(KeyDefinition.of("email", "id")))::apply));
        all.add(of(
                "an identity in a primary key of two columns",
                column("id", c -> c.identity(Identity.DEFAULT))
                        .andThen(table -> table.primaryKey(KeyDefinition.of("id", "name")))::apply,
                Feature.IDENTITY_BESIDE_KEY));
        all.add(of(
                "a named primary key",
                table -> table.primaryKey(new KeyDefinition("law_people_primary", List.of("id"))),
                Feature.NAMED_PRIMARY_KEY));
        all.add(unique("a unique constraint", UniqueDefinition.of("law_u", "email")));
        all.add(unique("a unique constraint over two columns", UniqueDefinition.of("law_u", "town", "email")));
        all.add(unique(
                "a unique constraint in which nulls are equal",
                UniqueDefinition.of("law_u", "email").asNullsNotDistinct(),
                Feature.NULLS_NOT_DISTINCT));
        all.add(unique(
                "a deferrable unique constraint",
                UniqueDefinition.of("law_u", "email").deferrability(Deferrability.INITIALLY_IMMEDIATE),
                Feature.DEFERRABLE_UNIQUE));
        for (String check : List.of(
                "age > 0",
                "age >= 0 AND age < 150",
                "age < 1 OR age > 2 AND price > 3",
                "(age < 1 OR age > 2) AND price > 3",
                "name <> 'it''s'",
                "name IN ('a', 'b', 'c')",
                "age BETWEEN 1 AND 10",
                "age NOT IN (1, 2)",
                "email IS NOT NULL OR age IS NULL",
                "name LIKE 'a%'",
                "UPPER(name) = name",
                "age + 1 > 2 * (town - 3)",
                "NOT (age = 5)",
                "CASE WHEN age > 1 THEN price ELSE 0 END >= 0",
                "COALESCE(age, 0) >= 0")) {
            all.add(of("the check " + check, table -> table.checks(List.of(new CheckDefinition("law_check", check)))));
        }
        all.add(of(
                "two checks",
                table -> table.checks(List.of(
                        new CheckDefinition("law_check_b", "age > 0"),
                        new CheckDefinition("law_check_a", "price > 0")))));
        references(all);
        return all;
    }

    private static Declared unique(String name, UniqueDefinition unique, Feature... needs) {
        return of(name, table -> table.uniques(List.of(unique)), needs);
    }

    private static void references(List<Declared> all) {
        ForeignKeyDefinition key = ForeignKeyDefinition.of("law_fk", List.of("town"), TOWNS, List.of("id"));
        for (Action action : List.of(Action.NO_ACTION, Action.CASCADE, Action.SET_NULL)) {
            all.add(reference("a foreign key that on delete does " + action, key.onDelete(action)));
            all.add(reference("a foreign key that on update does " + action, key.onUpdate(action)));
        }
        all.add(reference("a foreign key that restricts", key.onDelete(Action.RESTRICT), Feature.ON_ACTION_RESTRICT));
        all.add(reference(
                "a foreign key that sets the default",
                key.onDelete(Action.SET_DEFAULT),
                Feature.ON_ACTION_SET_DEFAULT));
        all.add(of(
                "two foreign keys that act on the same table",
                table -> table.foreignKeys(List.of(
                        key.onDelete(Action.CASCADE),
                        ForeignKeyDefinition.of("law_fk_2", List.of("region"), TOWNS, List.of("id"))
                                .onDelete(Action.SET_NULL))),
                Feature.SEVERAL_CASCADES));
        all.add(reference(
                "a foreign key over two columns",
                ForeignKeyDefinition.of("law_fk", List.of("town", "region"), TOWNS, List.of("code", "region"))));
        all.add(reference(
                "a foreign key to its own table",
                ForeignKeyDefinition.of("law_fk", List.of("town"), PEOPLE, List.of("id"))));
        for (Deferrability time : List.of(Deferrability.INITIALLY_IMMEDIATE, Deferrability.INITIALLY_DEFERRED)) {
            all.add(reference(
                    "a foreign key that is " + time, key.deferrability(time), Feature.DEFERRABLE_FOREIGN_KEY));
        }
    }

    private static Declared reference(String name, ForeignKeyDefinition key, Feature... needs) {
        return of(name, table -> table.foreignKeys(List.of(key)), needs);
    }
}

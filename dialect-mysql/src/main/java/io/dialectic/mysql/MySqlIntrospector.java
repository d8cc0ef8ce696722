package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilyIntrospector;
import io.dialectic.spi.Introspector;

/** What is in the database, as the family reads it. */
final class MySqlIntrospector {
    private MySqlIntrospector() {}

    static Introspector create() {
        return new FamilyIntrospector(new MySqlCatalogWording());
    }
}

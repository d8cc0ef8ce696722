package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyIntrospector;
import io.dialectic.spi.Introspector;

/** What is in the database, as the family reads it. */
final class MariaDbIntrospector {
    private MariaDbIntrospector() {}

    static Introspector create() {
        return new FamilyIntrospector(new MariaDbCatalogWording());
    }
}

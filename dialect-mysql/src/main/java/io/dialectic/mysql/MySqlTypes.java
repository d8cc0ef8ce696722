package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilyTypes;
import io.dialectic.spi.TypeCatalog;

/** How MySQL holds types: as its family does, UUIDs as text. */
final class MySqlTypes {
    private MySqlTypes() {}

    static TypeCatalog create() {
        return new FamilyTypes("CHAR(36) CHARACTER SET ascii");
    }
}

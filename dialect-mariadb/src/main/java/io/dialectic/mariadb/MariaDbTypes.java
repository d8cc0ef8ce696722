package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyTypes;
import io.dialectic.spi.TypeCatalog;

/** How MariaDB holds types: as its family does; its own UUID type came with 10.7, so text serves all supported versions. */
final class MariaDbTypes {
    private MariaDbTypes() {}

    static TypeCatalog create() {
        return new FamilyTypes("CHAR(36) CHARACTER SET ascii");
    }
}

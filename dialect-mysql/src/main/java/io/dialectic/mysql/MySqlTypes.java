package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilyText;
import io.dialectic.mysql.family.FamilyTypes;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.StandardCodecs;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How MySQL holds types: as its family does, UUIDs as text. */
final class MySqlTypes {
    private static final int LONG_BITS = 64;

    private MySqlTypes() {}

    static TypeCatalog create() {
        return new FamilyTypes("utf8mb4_0900_as_ci", false, MySqlTypes::own);
    }

    private static @Nullable ColumnType<?> own(LogicalType type) {
        return switch (type.kind()) {
            case UUID -> ColumnType.of(type, UUID.class, "CHAR(36) CHARACTER SET ascii", StandardCodecs.UUID_TEXT);
            case JSON -> json(type);
            case JSON_TEXT ->
                FamilyText.column(type, "LONGTEXT")
                        .withCheck("JSON_VALID(" + ColumnType.COLUMN + ")")
                        .converted(Json.class, Json::text, Json::stored);
            case GEOMETRY -> FamilyText.shapes(type, "SRID ");

            case OTHER ->
                type.name().isEmpty() ? null : ColumnType.of(type, String.class, type.name(), StandardCodecs.STRING);
            default -> null;
        };
    }

    /**
     * A text is compared with a document as the JSON string it would be, so it is cast. Numbers are 64 bits or DOUBLE:
     * https://dev.mysql.com/doc/refman/8.4/en/json.html.
     */
    private static ColumnType<Json> json(LogicalType type) {
        return FamilyText.column(type, "JSON")
                .converted(Json.class, Json::text, Json::stored)
                .withPlaceholder("CAST(? AS JSON)")
                .refusing(json -> json.everyNumber(MySqlTypes::isKept)
                        ? null
                        : "must not have numbers that are no whole numbers of 64 bits and would lose digits as DOUBLE")
                .withFidelity(Fidelity.lossy(
                        "white space, the order of keys and all but the last of equal keys are not kept"));
    }

    private static boolean isKept(BigDecimal number) {
        boolean whole = number.signum() == 0
                || number.stripTrailingZeros().scale() <= 0
                        && number.precision() - number.scale() < LONG_BITS
                        && number.toBigInteger().bitLength() < LONG_BITS;
        double near = number.doubleValue();
        return whole || Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(number) == 0;
    }
}

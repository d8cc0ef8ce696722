package io.dialectic.mariadb;

import io.dialectic.mysql.family.FamilyText;
import io.dialectic.mysql.family.FamilyTypes;
import io.dialectic.spi.ServerVersion;
import io.dialectic.spi.TypeCatalog;
import io.dialectic.type.ColumnType;
import io.dialectic.type.Fidelity;
import io.dialectic.type.Json;
import io.dialectic.type.LogicalType;
import io.dialectic.type.NetworkAddress;
import io.dialectic.type.StandardCodecs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How MariaDB holds types: as its family does, with types of its own for UUIDs and the addresses of hosts. */
final class MariaDbTypes {
    /** Where the highest bit of a UUID's version stands. */
    private static final int VERSION_SHIFT = 15;

    /** Where the octet with a UUID's variant stands. */
    private static final int VARIANT_SHIFT = 56;

    private static final int LAST_REFUSED_VARIANT = 0x80;

    private MariaDbTypes() {}

    static TypeCatalog create(ServerVersion version) {
        return new FamilyTypes(

                // https://mariadb.com/kb/en/supported-character-sets-and-collations/: since 10.10.
                version.atLeast(10, 10) ? "utf8mb4_uca1400_as_ci" : "utf8mb4_general_ci",
                version.atLeast(11, 7),
                type -> own(type, version));
    }

    private static @Nullable ColumnType<?> own(LogicalType type, ServerVersion version) {
        return switch (type.kind()) {
            // https://mariadb.com/kb/en/uuid-data-type/: since 10.7.
            case UUID -> version.atLeast(10, 7) ? uuid(type) : uuidText(type);
            case JSON -> json(type, true);
            case JSON_TEXT -> json(type, false);
            case GEOMETRY -> FamilyText.shapes(type, "REF_SYSTEM_ID=");
            // https://mariadb.com/kb/en/vector/: since 11.7.
            case VECTOR -> version.atLeast(11, 7) ? FamilyText.vector(type) : null;
            case INET -> version.atLeast(10, 5) ? host(type) : null;
            case OTHER ->
                type.name().isEmpty() ? null : ColumnType.of(type, String.class, type.name(), StandardCodecs.STRING);
            default -> null;
        };
    }

    private static ColumnType<UUID> uuidText(LogicalType type) {
        return ColumnType.of(type, UUID.class, "CHAR(36) CHARACTER SET ascii", StandardCodecs.UUID_TEXT);
    }

    /**
     * The server takes no UUID whose version is 8 or more and whose variant is that of RFC 9562's predecessors
     * (https://mariadb.com/kb/en/uuid-data-type/). It counts the octet 80 among them, though RFC 9562 has it (seen with 11.4.5
     * and 11.8.9), and lets 00 pass.
     */
    private static ColumnType<UUID> uuid(LogicalType type) {
        return ColumnType.of(type, UUID.class, "UUID", StandardCodecs.UUID_TEXT).refusing(value -> {
            boolean late = (value.getMostSignificantBits() >> VERSION_SHIFT & 1) == 1;
            long variant = value.getLeastSignificantBits() >>> VARIANT_SHIFT;
            return late && variant > 0 && variant <= LAST_REFUSED_VARIANT
                    ? "must be of a version below 8, or have an octet of 81 to ff behind its version"
                    : null;
        });
    }

    /**
     * Documents are text (https://mariadb.com/kb/en/json/). Those to be compared are written in one notation, and compared
     * byte by byte.
     */
    private static ColumnType<Json> json(LogicalType type, boolean canonical) {
        ColumnType<Json> column = FamilyText.column(type, "LONGTEXT")
                .converted(Json.class, json -> canonical ? json.canonical() : json.text(), Json::stored)
                .withCheck("JSON_VALID(" + ColumnType.COLUMN + ")")
                .withCollation("utf8mb4_bin");
        return canonical
                ? column.withFidelity(
                        Fidelity.lossy("white space, the order of keys and the notation of numbers are not kept"))
                : column;
    }

    /** https://mariadb.com/kb/en/inet6/: IPv4 addresses are kept as IPv6 addresses that Java takes for IPv4 again. */
    private static ColumnType<NetworkAddress> host(LogicalType type) {
        return ColumnType.of(type, String.class, "INET6", StandardCodecs.STRING)
                .converted(NetworkAddress.class, NetworkAddress::toString, NetworkAddress::of)
                .refusing(value ->
                        value.toString().contains("/") ? "must be a host, without the length of a prefix" : null)
                .withFidelity(Fidelity.lossy("hosts only; the length of a prefix is refused"));
    }
}

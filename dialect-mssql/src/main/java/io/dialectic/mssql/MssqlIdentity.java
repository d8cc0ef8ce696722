package io.dialectic.mssql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of itself.
 *
 * @param product the product's name
 * @param version the version of SQL Server whose abilities it has
 */
record MssqlIdentity(String product, String version) {
    private static final String MICROSOFT = "Microsoft SQL ";
    private static final String BABELFISH = "Babelfish ";
    private static final String NEWEST = "17";

    /**
     * Reads {@code @@VERSION}, such as "Microsoft SQL Server 2022 (RTM-CU12) - 16.0.4115.5 (X64)". Azure's services say 12.0
     * for ever and have the abilities of the newest release:
     * https://learn.microsoft.com/sql/t-sql/functions/serverproperty-transact-sql (EngineEdition 5, 8, 9, 11 and 12).
     * Babelfish speaks the protocol and says 12.0, which is older than the oldest version we are for.
     *
     * @return empty if it is no server of this dialect
     */
    static Optional<MssqlIdentity> of(@Nullable String banner, @Nullable String productVersion, int engineEdition) {
        if (banner == null || productVersion == null) {
            return Optional.empty();
        }
        String product = product(banner);
        if (product.startsWith(BABELFISH)) {
            return Optional.of(new MssqlIdentity(product, productVersion));
        }
        if (!product.startsWith(MICROSOFT)) {
            return Optional.empty();
        }
        String version = switch (engineEdition) {
            case 5, 8, 9, 11, 12 -> NEWEST + " (" + productVersion + ")";
            default -> productVersion;
        };
        return Optional.of(new MssqlIdentity(product, version));
    }

    private static String product(String banner) {
        int end = banner.length();
        for (String stop : new String[] {" (", " - ", "\n"}) {
            int at = banner.indexOf(stop);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        return banner.substring(0, end);
    }
}

package io.dialectic.mysql.family;

import io.dialectic.schema.TableOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The collations that tables have unless they say otherwise.
 *
 * @param defaults by character set
 */
record Collations(Map<String, String> defaults) {
    /** What the dialect itself declares. */
    static final String CHARSET = "utf8mb4";

    private static final String ENGINE = "InnoDB";
    private static final String ROW_FORMAT = "row_format=";

    /** What of a table is not as the dialect makes it. */
    TableOptions options(@Nullable String engine, @Nullable String collation, @Nullable String createOptions) {
        TableOptions options = TableOptions.DEFAULT;
        if (engine != null && !engine.equals(ENGINE)) {
            options = options.engine(engine);
        }
        if (collation != null) {
            int end = collation.indexOf('_');
            String charset = end < 0 ? collation : collation.substring(0, end);
            options = options.charset(charset.equals(CHARSET) ? "" : charset)
                    .collation(collation.equals(defaults.get(charset)) ? "" : collation);
        }
        for (String option : createOptions == null ? new String[0] : createOptions.split(" ")) {
            if (option.startsWith(ROW_FORMAT)) {
                options = options.rowFormat(CatalogText.upper(option.substring(ROW_FORMAT.length())));
            }
        }
        return options;
    }
}

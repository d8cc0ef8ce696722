package io.dialectic.engine.schema;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names made by the engine that fit into an identifier: those too long are cut and get a hash of the whole. */
final class GeneratedName {
    private GeneratedName() {}

    static String of(String whole, int length) {
        // Some databases count bytes of UTF-8, so bytes are what must fit.
        if (whole.getBytes(StandardCharsets.UTF_8).length <= length) {
            return whole;
        }
        CRC32 hash = new CRC32();
        hash.update(whole.getBytes(StandardCharsets.UTF_8));
        String end = String.format(Locale.ROOT, "_%08x", hash.getValue());
        int kept = whole.length();
        while (kept > 0 && whole.substring(0, kept).getBytes(StandardCharsets.UTF_8).length > length - end.length()) {
            kept--;
        }
        return whole.substring(0, kept) + end;
    }
}

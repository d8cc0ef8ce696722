package io.dialectic.engine.schema;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names made by the engine that fit into an identifier: those too long are cut and get a hash of the whole. */
final class GeneratedName {
    private GeneratedName() {}

    /** A name that begins as told and ends with a hash of a text. */
    static String hashed(String beginning, String text, int length) {
        return of(beginning + "_" + hash(text), length);
    }

    private static String hash(String text) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", hash.getValue());
    }

    static String of(String whole, int length) {
        // Some databases count bytes of UTF-8, so bytes are what must fit.
        if (whole.getBytes(StandardCharsets.UTF_8).length <= length) {
            return whole;
        }
        String end = "_" + hash(whole);
        int kept = whole.length();
        while (kept > 0 && whole.substring(0, kept).getBytes(StandardCharsets.UTF_8).length > length - end.length()) {
            kept--;
        }
        return whole.substring(0, kept) + end;
    }
}

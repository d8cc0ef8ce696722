package io.dialectic.engine.read;

import io.dialectic.engine.metadata.AttributeTypes;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Places in an order as text that may travel through a browser. It holds the values of one row's sort keys, to be read by
 * whoever looks, and a code over them and the order (HMAC, RFC 2104), by which a changed or foreign text is refused.
 */
public final class CursorText {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int CODE_BYTES = 12;

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(Character.class, text -> text.charAt(0)),
            Map.entry(Boolean.class, Boolean::valueOf),
            Map.entry(Byte.class, Byte::valueOf),
            Map.entry(Short.class, Short::valueOf),
            Map.entry(Integer.class, Integer::valueOf),
            Map.entry(Long.class, Long::valueOf),
            Map.entry(Double.class, Double::valueOf),
            Map.entry(BigDecimal.class, BigDecimal::new),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(Instant.class, Instant::parse),
            Map.entry(UUID.class, UUID::fromString));

    private final SecretKeySpec key;

    /** Texts that are checked with a secret; without one of the application's own, anybody can make them. */
    public CursorText(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether values of a class can be told as text. */
    static boolean holds(Class<?> type) {
        Class<?> boxed = AttributeTypes.boxed(type);
        return boxed.isEnum() || READERS.containsKey(boxed);
    }

    String write(String subject, List<Class<?>> types, List<@Nullable Object> values) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(bytes);
            for (int i = 0; i < types.size(); i++) {
                Object value = values.get(i);
                data.writeBoolean(value != null);
                if (value != null) {
                    byte[] text = (value instanceof Enum<?> constant ? constant.name() : value.toString())
                            .getBytes(StandardCharsets.UTF_8);
                    data.writeInt(text.length);
                    data.write(text);
                }
            }
            byte[] payload = bytes.toByteArray();
            data.write(code(subject, payload));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<@Nullable Object> read(String subject, List<Class<?>> types, String text) {
        byte[] bytes = decoded(text);
        byte[] payload = Arrays.copyOf(bytes, bytes.length - CODE_BYTES);
        byte[] code = Arrays.copyOfRange(bytes, payload.length, bytes.length);
        if (!MessageDigest.isEqual(code, code(subject, payload))) {
            throw foreign();
        }
        try {
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(payload));
            List<@Nullable Object> values = new ArrayList<>();
            for (Class<?> type : types) {
                values.add(data.readBoolean() ? value(type, data) : null);
            }
            if (data.available() > 0) {
                throw foreign();
            }
            return values;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw foreign();
        }
    }

    private static byte[] decoded(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        // There is one text for one place, and it is no shorter than its code.
        boolean exact =
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text);
        if (!exact || bytes.length <= CODE_BYTES) {
            throw foreign();
        }
        return bytes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, DataInputStream data) throws IOException {
        int length = data.readInt();
        if (length < 0 || length > data.available()) {
            throw foreign();
        }
        String text = new String(data.readNBytes(length), StandardCharsets.UTF_8);
        Class<?> boxed = AttributeTypes.boxed(type);
        if (boxed.isEnum()) {
            return Enum.valueOf((Class) boxed, text);
        }
        Function<String, Object> reader = READERS.get(boxed);
        if (reader == null) {
            throw foreign();
        }
        return reader.apply(text);
    }

    private byte[] code(String subject, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(subject.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), CODE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
        }
    }

    static QueryException foreign() {
        return new QueryException(
                ErrorCode.INVALID_CURSOR,
                "The cursor is not one of this query: it was changed on its way, or made by a query of another model"
                        + " or in another order. Begin at the first rows, and take cursors from slices of the same"
                        + " query.");
    }
}

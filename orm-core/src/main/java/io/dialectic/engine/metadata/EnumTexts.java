package io.dialectic.engine.metadata;

import io.dialectic.annotation.EnumText;
import io.dialectic.error.ErrorCode;
import io.dialectic.error.ModelException;
import io.dialectic.type.Conversion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The texts that stand for the constants of an enum: their names, or what {@link EnumText} declares. */
final class EnumTexts {
    private EnumTexts() {}

    /** The texts in the order of the constants. */
    static List<String> names(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            names.add(text(type, (Enum<?>) constant));
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new ModelException(
                    ErrorCode.INVALID_MODEL,
                    "Two constants of " + type.getName() + " have the same text among " + names
                            + ". Give each @EnumText another one.");
        }
        return names;
    }

    private static String text(Class<?> type, Enum<?> constant) {
        try {
            EnumText declared = type.getField(constant.name()).getAnnotation(EnumText.class);
            return declared == null ? constant.name() : declared.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Between an enum and its texts. */
    static Conversion<?, String> conversion(Class<?> type) {
        return of(type.asSubclass(Enum.class));
    }

    private static <E> Conversion<E, String> of(Class<E> type) {
        Map<E, String> texts = new HashMap<>();
        Map<String, E> constants = new HashMap<>();
        List<String> names = names(type);
        E[] all = type.getEnumConstants();
        for (int i = 0; i < all.length; i++) {
            texts.put(all[i], names.get(i));
            constants.put(names.get(i), all[i]);
        }
        return new Conversion<>(type, String.class, constant -> Objects.requireNonNull(texts.get(constant)), text -> {
            E constant = constants.get(text);
            if (constant == null) {
                throw new IllegalArgumentException(
                        "'" + text + "' in the column stands for no constant of " + type.getName() + ": " + names);
            }
            return constant;
        });
    }
}

package io.dialectic.engine.metadata;

import java.util.Locale;

/** Names of tables and columns that the application leaves to the engine. */
final class Names {
    private Names() {}

    /** {@code createdAt} as {@code created_at}, {@code HTTPServer2} as {@code http_server2}. */
    static String snake(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)))
                    && name.charAt(i - 1) != '_';
            snake.append(word ? "_" : "").append(c);
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }
}

package io.dialectic.sql;

import java.nio.charset.StandardCharsets;

/** A comment in front of a statement, by which it is known in the database's logs and figures. */
public final class Comment {
    private static final int LONGEST = 200;

    private Comment() {}

    /**
     * A text as a comment with a blank behind it. Letters, digits and a few signs stay as they are; everything else, and so
     * whatever could end a comment or begin one inside, becomes {@code %} and its bytes in hexadecimal, as in a URL.
     */
    public static String of(String text) {
        StringBuilder comment = new StringBuilder("/* ");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (comment.length() > LONGEST) {
                break;
            }
            if (c < 128 && (Character.isLetterOrDigit(c) || " _.,=-".indexOf(c) >= 0)) {
                comment.append(c);
            } else {
                comment.append(String.format("%%%02X", (int) c));
            }
        }
        return comment.append(" */ ").toString();
    }
}

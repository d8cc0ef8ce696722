package io.dialectic.compliance.database;

/** The words of a failure that belong in a report: what was tried, and at the bottom of it, what went wrong. */
final class Refusal {
    private static final int READABLE = 600;

    private Refusal() {}

    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String outer = message(failure);
        String inner = message(root);
        return outer.contains(inner) ? outer : outer + " (" + inner + ")";
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        // A message of a class that is missing is only its name.
        String words = message == null || failure instanceof LinkageError ? failure.toString() : message;
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= READABLE ? line : line.substring(0, READABLE) + "...";
    }
}

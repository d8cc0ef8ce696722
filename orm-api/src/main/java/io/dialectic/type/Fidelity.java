package io.dialectic.type;

/**
 * What a column type keeps of a value.
 *
 * @param exact whether what is read equals what was written, for every value the logical type allows
 * @param fractionDigits fraction digits of a second that are kept; -1 for types that are no times
 * @param note what is not kept, in a clause; empty when exact
 */
public record Fidelity(boolean exact, int fractionDigits, String note) {
    /** Everything is kept. */
    public static final Fidelity EXACT = new Fidelity(true, -1, "");

    /** A time that keeps {@code digits} fraction digits of a second. */
    public static Fidelity digits(int digits) {
        return new Fidelity(true, digits, "");
    }

    /** Something is lost, and {@code note} says what. */
    public static Fidelity lossy(String note) {
        return new Fidelity(false, -1, note);
    }
}

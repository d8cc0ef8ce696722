package io.dialectic.sqlite;

import io.dialectic.type.Codec;
import io.dialectic.type.Fidelity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimals in a column of NUMERIC affinity. SQLite has no exact decimals: it holds whole numbers of 64 bits exactly and all
 * else as 64-bit floating point, which keeps 15 significant digits. As text they would neither sort nor add up, so numbers
 * they are, and what would lose digits is refused before anything is sent.
 */
final class SqliteDecimal implements Codec<BigDecimal> {
    static final Fidelity FIDELITY = Fidelity.lossy("values of more than 15 significant digits are refused, unless they"
            + " are whole and fit 64 bits; sums are made in floating point");

    /** DBL_DIG: any decimal of so many digits comes back from a double. */
    private static final int KEPT_DIGITS = 15;
    /** SQLite writes a double with 17 digits, the last two of which are those of the double, not of the decimal. */
    private static final MathContext KEPT = new MathContext(KEPT_DIGITS);

    /** Far from the ends of a double's range, where digits get lost. */
    private static final int MAX_EXPONENT = 290;

    private static final int LONG_BITS = 63;

    private final int scale;

    SqliteDecimal(int scale) {
        this.scale = scale;
    }

    /** What a value must not be, in a clause; null if the column keeps it. */
    static @Nullable String refusal(BigDecimal value, int scale) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > scale) {
            return "must have at most " + scale + " digits behind the point, or would lose digits in SQLite, and is "
                    + value;
        }
        boolean kept = isLong(plain) || plain.precision() <= KEPT_DIGITS && Math.abs(exponent(plain)) < MAX_EXPONENT;
        return kept
                ? null
                : "must have at most " + KEPT_DIGITS + " significant digits, or would lose digits in SQLite, and is "
                        + value;
    }

    private static int exponent(BigDecimal plain) {
        return plain.precision() - plain.scale();
    }

    private static boolean isLong(BigDecimal plain) {
        return plain.scale() <= 0
                && exponent(plain) < KEPT_DIGITS + 5
                && plain.toBigInteger().bitLength() <= LONG_BITS;
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal plain = value.stripTrailingZeros();
        if (isLong(plain)) {
            statement.setLong(index, plain.longValue());
        } else {
            statement.setDouble(index, plain.doubleValue());
        }
    }

    /** Digits behind the point that the column should not have are kept, so that a foreign value is seen as it is. */
    @Override
    public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        if (text == null) {
            return null;
        }
        BigDecimal value;
        try {
            value = isWhole(text) ? new BigDecimal(text) : new BigDecimal(text, KEPT);
        } catch (NumberFormatException e) {
            throw new SQLDataException("the text '" + text + "' in the column is not a number", "22018", e);
        }
        if (value.scale() > scale) {
            value = value.stripTrailingZeros();
        }
        return value.scale() < scale ? value.setScale(scale) : value;
    }

    @Override
    public int jdbcType() {
        return Types.NUMERIC;
    }

    private static boolean isWhole(String text) {
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

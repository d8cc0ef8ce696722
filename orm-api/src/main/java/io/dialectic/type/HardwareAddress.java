package io.dialectic.type;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.util.HexFormat;

/**
 * A hardware (MAC) address of 6 or 8 bytes.
 *
 * @param text in lower case, two digits a byte with colons between: {@code 08:00:2b:01:02:03}
 */
public record HardwareAddress(String text) implements Comparable<HardwareAddress> {
    /** Takes any notation: colons, hyphens or dots between, or nothing. */
    public HardwareAddress {
        String digits = text.replaceAll("[:.-]", "");
        boolean sound = (digits.length() == 12 || digits.length() == 16)
                && digits.chars().allMatch(HexFormat::isHexDigit)
                && text.matches("[0-9A-Fa-f].*[0-9A-Fa-f]");
        if (!sound) {
            throw new QueryException(
                    ErrorCode.INVALID_OPERAND,
                    "'" + text + "' is no hardware address. Write 6 or 8 bytes, such as 08:00:2b:01:02:03.");
        }
        HexFormat hex = HexFormat.of();
        text = HexFormat.ofDelimiter(":").formatHex(hex.parseHex(digits));
    }

    /** The count of bytes, 6 or 8. */
    public int length() {
        return (text.length() + 1) / 3;
    }

    @Override
    public int compareTo(HardwareAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

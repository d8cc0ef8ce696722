package io.dialectic.type;

import java.util.BitSet;

/** Fixed numbers of bits, bit 0 the last in text and the least of a number. */
public final class Bits {
    private Bits() {}

    /** The bits as zeros and ones. */
    public static String text(BitSet bits, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = length - 1; i >= 0; i--) {
            text.append(bits.get(i) ? '1' : '0');
        }
        return text.toString();
    }

    /** The bits of zeros and ones. */
    public static BitSet ofText(String text) {
        BitSet bits = new BitSet();
        for (int i = 0; i < text.length(); i++) {
            bits.set(text.length() - 1 - i, text.charAt(i) == '1');
        }
        return bits;
    }

    /** The bits as bytes, the greatest first. */
    public static byte[] bytes(BitSet bits, int length) {
        byte[] bytes = new byte[(length + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = bits.nextSetBit(0); i >= 0 && i < length; i = bits.nextSetBit(i + 1)) {
            bytes[bytes.length - 1 - i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
        }
        return bytes;
    }

    /** The bits of bytes, the greatest first. */
    public static BitSet ofBytes(byte[] bytes) {
        BitSet bits = new BitSet();
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            bits.set(i, (bytes[bytes.length - 1 - i / Byte.SIZE] >> i % Byte.SIZE & 1) != 0);
        }
        return bits;
    }
}

package io.dialectic.type;

import io.dialectic.error.ErrorCode;
import io.dialectic.error.QueryException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a host or of a network, IPv4 or IPv6, with the length of the network's prefix. Compared by value:
 * {@code ::0001} is {@code ::1}.
 */
public final class NetworkAddress {
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:[0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern GROUPS = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    private final InetAddress address;
    private final int prefix;

    private NetworkAddress(InetAddress address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /** The address of a host. */
    public static NetworkAddress of(InetAddress address) {
        return new NetworkAddress(address, address.getAddress().length * Byte.SIZE);
    }

    /**
     * An address of its text, such as {@code 192.168.0.1}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}; never a name that
     * would have to be looked up.
     *
     * @throws QueryException {@code INVALID_OPERAND} if the text is none
     */
    public static NetworkAddress of(String text) {
        int slash = text.indexOf('/');
        String host = slash < 0 ? text : text.substring(0, slash);
        if (FOUR_NUMBERS.matcher(host).matches() || GROUPS.matcher(host).matches()) {
            try {
                InetAddress address = InetAddress.getByName(host);
                int bits = address.getAddress().length * Byte.SIZE;
                int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
                if (prefix >= 0 && prefix <= bits) {
                    return new NetworkAddress(address, prefix);
                }
            } catch (UnknownHostException | NumberFormatException e) {
                throw invalid(text, e);
            }
        }
        throw invalid(text, null);
    }

    private static QueryException invalid(String text, @Nullable Exception cause) {
        String message = "'" + text + "' is no network address. Write one such as 192.168.0.1 or 2001:db8::/32.";
        return cause == null
                ? new QueryException(ErrorCode.INVALID_OPERAND, message)
                : new QueryException(ErrorCode.INVALID_OPERAND, message, cause);
    }

    /** The address without the length of the prefix. */
    public InetAddress address() {
        return address;
    }

    /** The length of the network's prefix in bits; all bits for a host. */
    public int prefix() {
        return prefix;
    }

    /** Whether no bit is set behind the prefix, so that it is the address of a network. */
    public boolean isNetwork() {
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < bytes.length * Byte.SIZE; bit++) {
            if ((bytes[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NetworkAddress that && address.equals(that.address) && prefix == that.prefix;
    }

    @Override
    public int hashCode() {
        return address.hashCode() * 31 + prefix;
    }

    /** Host and length of the prefix, the latter left out for a host. */
    @Override
    public String toString() {
        boolean host = prefix == address.getAddress().length * Byte.SIZE;
        return address.getHostAddress() + (host ? "" : "/" + prefix);
    }
}

package slotwright.booking.access.model;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The addresses that one client can be expected to have at will: one of IPv4, or a /64 of IPv6. Personal data, so its
 * text form says nothing.
 */
public record AddressBlock(String text) {

    private static final int PREFIX_BYTES = 8;

    /** Nothing that would be looked up as a name. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|(?=.*:)[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    /** What has no address that can be read shares one block. */
    private static final AddressBlock UNKNOWN = new AddressBlock("");

    /** @param address of the connection, as the server gives it; may be null */
    public static AddressBlock of(String address) {
        String literal = address == null ? "" : address.split("%", 2)[0];
        if (!LITERAL.matcher(literal).matches()) {
            return UNKNOWN;
        }
        try {
            InetAddress parsed = InetAddress.getByName(literal);
            return new AddressBlock(
                    parsed instanceof Inet4Address
                            ? parsed.getHostAddress()
                            : HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES)));
        } catch (UnknownHostException notOne) {
            return UNKNOWN;
        }
    }

    @Override
    public String toString() {
        return "AddressBlock[***]";
    }
}

package slotwright.booking.access.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @Test
    void ofIpv4ItIsTheAddress() {
        assertEquals(AddressBlock.of("192.0.2.1"), AddressBlock.of("192.0.2.1"));
        assertNotEquals(AddressBlock.of("192.0.2.1"), AddressBlock.of("192.0.2.2"));
    }

    @Test
    void ofIpv6ItIsTheNetworkOfAClient() {
        AddressBlock block = AddressBlock.of("2001:db8:0:1::1");
        assertEquals(block, AddressBlock.of("2001:DB8:0:1:ffff:ffff:ffff:ffff"));
        assertEquals(block, AddressBlock.of("2001:0db8:0000:0001:0000:0000:0000:0002"));
        assertEquals(AddressBlock.of("fe80::1"), AddressBlock.of("fe80::2%eth0"));
        assertNotEquals(block, AddressBlock.of("2001:db8:0:2::1"));
    }

    @Test
    void ipv4InIpv6IsIpv4() {
        assertEquals(AddressBlock.of("192.0.2.1"), AddressBlock.of("::ffff:192.0.2.1"));
        assertNotEquals(AddressBlock.of("::1"), AddressBlock.of("192.0.2.1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "localhost", "fe.ed", "unknown", "_hidden", "1.2.3.4.5", "300.1.1.1", "::g", ":::", "[::1]"})
    void whatIsNoAddressSharesOneBlock(String text) {
        assertEquals(AddressBlock.of("no address"), AddressBlock.of(text));
    }

    @Test
    void itIsNotPrinted() {
        assertEquals("AddressBlock[***]", AddressBlock.of("192.0.2.1").toString());
    }
}

package slotwright.catalog.number;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** One spelling of equal numbers, so that equal configurations are equal. */
public final class Decimals {

    private Decimals() {}

    /** Without zeroes at the end; null stays null. */
    public static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static BigDecimal plain(BigDecimal value, String otherwise) {
        return value == null ? new BigDecimal(otherwise) : plain(value);
    }

    public static Map<String, BigDecimal> plain(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }
}

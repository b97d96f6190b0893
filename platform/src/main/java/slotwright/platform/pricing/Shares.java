package slotwright.platform.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import slotwright.platform.money.Money;

/**
 * An amount in parts, in proportion to other amounts, to the last of the currency's smallest units: each part is
 * rounded down, and the units that are left go to the largest remainders, the first of equal ones.
 */
final class Shares {

    private Shares() {}

    /**
     * @param whole not more than the weights together
     * @param weights not negative
     * @return a part for each weight, none above its weight; they add up to the whole
     */
    static List<Money> of(Money whole, List<Money> weights) {
        BigInteger units = units(whole);
        BigInteger all = weights.stream().map(Shares::units).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            return weights;
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (Money weight : weights) {
            BigInteger[] part = units.multiply(units(weight)).divideAndRemainder(all);
            parts.add(part[0]);
            remainders.add(part[1]);
        }
        int left = units.subtract(parts.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigInteger.ONE)));
        return parts.stream().map(part -> money(part, whole)).toList();
    }

    private static BigInteger units(Money money) {
        return money.amount().unscaledValue();
    }

    private static Money money(BigInteger units, Money like) {
        return new Money(new BigDecimal(units, like.amount().scale()), like.currency());
    }
}

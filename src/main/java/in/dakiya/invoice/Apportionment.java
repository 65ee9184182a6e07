package in.dakiya.invoice;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides paise in proportion, so that the shares add up exactly: what is left over goes to the largest remainders. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Shares of an amount.
     *
     * @param paise not negative
     * @param weights not negative, at least one; where all are zero the first takes all
     * @return a share for each weight, not above it where {@code paise} is not above their sum
     */
    static List<Long> of(long paise, List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return IntStream.range(0, weights.size())
                    .mapToObj(i -> i == 0 ? paise : 0L)
                    .toList();
        }
        List<Long> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (long weight : weights) {
            BigInteger[] parts = BigInteger.valueOf(paise)
                    .multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(sum);
            shares.add(parts[0].longValueExact());
            remainders.add(parts[1]);
        }
        long left = paise - shares.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i) + 1));
        return List.copyOf(shares);
    }
}

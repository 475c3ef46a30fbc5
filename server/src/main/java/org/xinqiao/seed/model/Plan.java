package org.xinqiao.seed.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 名册: which cases there will be and when each comes in. A case's number alone says what it is, however many there are;
 * those that tell the same as another stand right behind it.
 */
public final class Plan {

    /** So many numbers stand together, of which the first may be told again by those behind it. */
    private static final int GROUP = 8;

    private static final int MAY_TELL_AGAIN = 5;
    private static final double TELLS_AGAIN = 0.04;
    private static final Duration LATER = Duration.ofHours(7);
    private static final int NUMBER_BITS = 24;
    private static final int MOST = 1 << NUMBER_BITS;

    private final long seed;
    private final int cases;
    private final Instant until;
    private final Rhythm rhythm;

    /** @throws IllegalArgumentException for more cases than there are numbers */
    public Plan(long seed, int cases, Rhythm rhythm, Instant until) {
        if (cases < 1 || cases > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " cases, not " + cases);
        }
        this.seed = seed;
        this.cases = cases;
        this.rhythm = rhythm;
        this.until = until;
    }

    /** 一组: a case and those that tell the same. */
    public record Family(int first, List<Integer> again) {

        public Family {
            again = List.copyOf(again);
        }

        /** The first, then those that tell the same. */
        public List<Integer> numbers() {
            return Stream.concat(Stream.of(first), again.stream()).toList();
        }

        public int size() {
            return 1 + again.size();
        }
    }

    /** All of them in the order in which the first of each comes in. */
    public Iterator<Family> families() {
        long[] order = IntStream.range(0, cases)
                .filter(number -> !tellsAgain(number))
                .mapToLong(number -> came(number).toEpochMilli() / 1000 << NUMBER_BITS | number)
                .sorted()
                .toArray();
        return Arrays.stream(order)
                .mapToObj(each -> family((int) (each & MOST - 1)))
                .iterator();
    }

    private Family family(int first) {
        if (first % GROUP != 0) {
            return new Family(first, List.of());
        }
        return new Family(
                first,
                IntStream.rangeClosed(first + 1, Math.min(first + MAY_TELL_AGAIN, cases - 1))
                        .filter(this::tellsAgain)
                        .boxed()
                        .toList());
    }

    private boolean tellsAgain(int number) {
        int place = number % GROUP;
        return place > 0
                && place <= MAY_TELL_AGAIN
                && Draw.of(seed, Draw.Purpose.AGAIN, number).chance(TELLS_AGAIN);
    }

    /** When that case comes in by itself. */
    public Instant came(int number) {
        return rhythm.at(Draw.of(seed, Draw.Purpose.CASE, number).share());
    }

    /** When that case comes in as one that tells again what came in then. */
    public Instant cameAfter(Instant first, Draw draw) {
        Instant later = first.plus(draw.around(LATER, 1.2));
        if (later.isBefore(until)) {
            return later;
        }
        long left = Math.max(0, Duration.between(first, until).toMillis());
        return first.plusMillis((long) (draw.share() * left));
    }
}

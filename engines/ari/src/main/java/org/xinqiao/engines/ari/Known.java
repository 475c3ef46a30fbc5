package org.xinqiao.engines.ari;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * 已知之物: what is there, and what is on its way. What is on its way cannot be lost yet; whether it came to be is told by an
 * event or by the answer, whichever is first.
 */
final class Known<I> {

    private final Set<I> there = new HashSet<>();
    private final Set<I> coming = new HashSet<>();

    /** Where the order fails, nothing came to be; where no answer comes, the next comparison tells. */
    <T> T making(I id, Supplier<T> order) {
        expect(id);
        boolean perhaps = false;
        try {
            T made = order.get();
            perhaps = true;
            return made;
        } catch (AriFailure.Unanswered unanswered) {
            perhaps = true;
            throw unanswered;
        } finally {
            settle(id, perhaps);
        }
    }

    private synchronized void expect(I id) {
        coming.add(id);
    }

    /** An end that was told before the answer has taken it out already. */
    private synchronized void settle(I id, boolean isThere) {
        if (coming.remove(id) && isThere) {
            there.add(id);
        }
    }

    synchronized void add(I id) {
        there.add(id);
        coming.remove(id);
    }

    synchronized void remove(I id) {
        there.remove(id);
        coming.remove(id);
    }

    synchronized boolean contains(I id) {
        return there.contains(id) || coming.contains(id);
    }

    /** From now on exactly these are known; answers those that were and are not among them. */
    synchronized Set<I> settle(Collection<I> present) {
        Set<I> lost = new HashSet<>(there);
        present.forEach(lost::remove);
        there.clear();
        there.addAll(present);
        return lost;
    }
}

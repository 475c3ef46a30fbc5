package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;
import org.xinqiao.portal.model.Work;
import org.xinqiao.portal.store.RateTable;

/**
 * 安全验证: a browser works a moment before the house does something that costs: nobody has to read crooked letters, and who
 * would have a thousand codes sent has to work a thousand times, the harder the more they ask.
 */
@Service
public class Puzzles {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String PURPOSE = "puzzle";
    private static final int RANDOM_BYTES = 12;
    private static final int OFTEN = 10;
    private static final int HARDER = 2;

    private final PortalKey key;
    private final RateTable table;
    private final HourlyLimits limits;
    private final PortalSettings settings;
    private final Clock clock;

    Puzzles(PortalKey key, RateTable table, HourlyLimits limits, PortalSettings settings, Clock clock) {
        this.key = key;
        this.table = table;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * 验证题.
     *
     * @param puzzleKey what is to be hashed, with a colon and a number behind it
     * @param bits how many bits of the SHA-256 have to be zero
     */
    public record Puzzle(String puzzleKey, int bits) {}

    /** 答案. */
    public record Solved(String puzzleKey, String answer) {}

    /** A new one; harder for an address from which many have been solved within the hour. */
    public Puzzle make(String address) {
        int bits = settings.puzzleBits() + HARDER * Math.min(3, limits.soFar(PURPOSE, address) / OFTEN);
        String text = "%s.%d.%d"
                .formatted(
                        SecretText.of(RANDOM_BYTES), clock.instant().plus(LASTS).getEpochSecond(), bits);
        return new Puzzle(key.signed(PURPOSE, text), bits);
    }

    /**
     * Takes an answer, once.
     *
     * @throws ProblemFound with {@link PortalProblem#PUZZLE_UNSOLVED}
     */
    public void spend(Solved solved, String address) {
        String[] parts = key.opened(PURPOSE, solved.puzzleKey()).orElse("").split("\\.");
        if (parts.length != 3) {
            throw new ProblemFound(PortalProblem.PUZZLE_UNSOLVED);
        }
        Instant ends = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        boolean isSolved = ends.isAfter(clock.instant())
                && Work.solves(solved.puzzleKey(), solved.answer(), Integer.parseInt(parts[2]));
        if (!isSolved || !table.spend(Sha256.of(parts[0]), ends)) {
            throw new ProblemFound(PortalProblem.PUZZLE_UNSOLVED);
        }
        limits.takes(PURPOSE, address, Integer.MAX_VALUE);
    }
}

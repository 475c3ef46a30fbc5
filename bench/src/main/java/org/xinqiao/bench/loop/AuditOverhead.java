package org.xinqiao.bench.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.audit.Sealer;
import org.xinqiao.bench.Workers;
import org.xinqiao.casework.Cases;

/**
 * 审计开销: the same loops with and without rows of the trail, and sealing what was written. They take turns every few
 * hundred, first one then the other way round, so that what slows the machine down slows both.
 */
record AuditOverhead(ConfigurableApplicationContext context, AuditSwitch audit, Loop.Staff staff, Workers workers) {

    private static final int PIECE = 250;
    private static final int WARM_UP = 12;

    /** Prints a line of each pair of rounds, and the medians as JSON. */
    void measure(int cases, int rounds) {
        Sealer sealer = context.getBean(Sealer.class);
        for (int piece = 0; piece < WARM_UP; piece++) {
            run(piece % 2 == 0);
        }
        sealer.seal();
        List<Double> rows = new ArrayList<>();
        List<Double> sealedToo = new ArrayList<>();
        double with = 0;
        for (int round = 1; round <= rounds; round++) {
            with = 0;
            double without = 0;
            for (int piece = 0; piece < cases / PIECE; piece++) {
                boolean isFirstWith = piece % 2 == 0;
                double one = run(isFirstWith);
                double other = run(!isFirstWith);
                with += isFirstWith ? one : other;
                without += isFirstWith ? other : one;
            }
            long begin = System.nanoTime(); // tells what the stories say first
            long sealed = sealer.seal();
            double sealing = (System.nanoTime() - begin) / 1e9;
            rows.add(with / without - 1);
            sealedToo.add((with + sealing) / without - 1);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.0f loops/s with, %.0f without; %d rows sealed in %.2f s; overhead %.1f %%, with sealing %.1f %%%n",
                    round,
                    cases / with,
                    cases / without,
                    sealed,
                    sealing,
                    100 * rows.getLast(),
                    100 * sealedToo.getLast());
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"loop\", \"cases\": %d, \"hands\": %d, \"loops_per_s\": %.1f, \"audit_overhead\": %.3f,"
                        + " \"audit_overhead_with_sealing\": %.3f}%n",
                cases,
                workers.hands(),
                cases / with,
                median(rows),
                median(sealedToo));
    }

    private double run(boolean isWith) {
        audit.turn(isWith);
        Loop loop = new Loop(context.getBean(Cases.class), staff, PIECE);
        double seconds = workers.run(PIECE, loop::run);
        audit.turn(true);
        return seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}

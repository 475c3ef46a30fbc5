package org.xinqiao.seed;

import java.time.Instant;
import org.xinqiao.seed.model.City;
import org.xinqiao.seed.model.Course;
import org.xinqiao.seed.model.Demand;
import org.xinqiao.seed.model.Demands;
import org.xinqiao.seed.model.Draw;
import org.xinqiao.seed.model.Plan;
import org.xinqiao.seed.model.Words;

/**
 * 场景: all that the lots are drawn from.
 *
 * @param until up to when things have happened
 */
record Scene(long seed, City city, Demands demands, Words words, Plan plan, Instant until) {

    /** What happens to that case is drawn from here. */
    Draw life(int number) {
        return Draw.of(seed, Draw.Purpose.LIFE, number);
    }

    /** 来源: where the case comes from, by which it is known again. */
    String source(int number) {
        return "SEED:" + seed + ":" + number;
    }

    Course course(Demand demand, Draw draw, boolean isToldAgain) {
        return new Course(demand, city, words, draw, isToldAgain);
    }
}

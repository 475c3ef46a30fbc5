package org.xinqiao.intake;

import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Command;
import org.xinqiao.engines.worktime.TimeLimit;

/**
 * 领导批示: who instructed, under which number, and by when they want it settled. A case that came of one is supervised
 * from its beginning.
 *
 * @param number of the instruction's paper; empty for one without
 */
public record Instruction(
        String leader, String number, @Nullable TimeLimit limit) {

    Command.Supervise order() {
        String paper = number.isEmpty() ? "" : "（" + number + "）";
        return new Command.Supervise("领导批示：" + leader + paper, limit);
    }
}

package org.xinqiao.assessment;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.ShellCommand;

/**
 * 考核命令: {@code rebuild} tells all facts anew from the stories, {@code past N} publishes the last N months of a place that begins with a
 * past, {@code check} counts every published period again. The last line is JSON; 1 where something differs.
 */
@Component
class AssessCommand implements ShellCommand {

    private static final int LONGEST_PAST = 60;

    private final AssessmentWork work;

    AssessCommand(AssessmentWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public int run(List<String> arguments) {
        String what = arguments.isEmpty() ? "" : arguments.getFirst();
        if (what.equals("rebuild")) {
            System.out.printf(Locale.ROOT, "{\"command\": \"assess rebuild\", \"cases\": %d}%n", work.rebuild());
            return 0;
        }
        if (what.equals("check")) {
            List<Run> differing = work.differing();
            differing.forEach(run -> System.out.println(run.kind() + " " + run.begins() + " 与发布时不符 differs"));
            System.out.printf(Locale.ROOT, "{\"command\": \"assess check\", \"differing\": %d}%n", differing.size());
            return differing.isEmpty() ? 0 : 1;
        }
        if (what.equals("past") && arguments.size() == 2 && arguments.get(1).matches("\\d{1,2}")) {
            int months = Math.min(Integer.parseInt(arguments.get(1)), LONGEST_PAST);
            System.out.printf(
                    Locale.ROOT, "{\"command\": \"assess past\", \"published\": %d}%n", work.publishPast(months));
            return 0;
        }
        System.err.println("用法 / usage: bin/xinqiao assess rebuild | past MONTHS | check");
        return 1;
    }
}

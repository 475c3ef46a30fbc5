package org.xinqiao.assessment.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.AssessmentProblem;
import org.xinqiao.assessment.OwnFigures;
import org.xinqiao.calls.AgentCalls;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.platform.ProblemFound;

/** 我的情况接口. */
@RestController
class OwnController {

    /** With fewer people nobody is told how the others are. */
    private static final int FEWEST = 5;

    private static final long MILLIS = 1000;

    private final OwnFigures figures;

    OwnController(OwnFigures figures) {
        this.figures = figures;
    }

    /** 一组数. */
    record Numbers(
            long answered,
            long replyDue,
            long repliedOnTime,
            long rejections,
            long reworks,
            long returns,
            long calledBack,
            long reached,
            long solved,
            long satisfied) {

        static Numbers of(Map<AssessedFact, Long> it) {
            return new Numbers(
                    of(it, AssessedFact.ANSWERED),
                    of(it, AssessedFact.REPLY_DUE),
                    of(it, AssessedFact.REPLIED_ON_TIME),
                    of(it, AssessedFact.REJECTIONS),
                    of(it, AssessedFact.REWORKS),
                    of(it, AssessedFact.RETURNS),
                    of(it, AssessedFact.CALLED_BACK),
                    of(it, AssessedFact.REACHED),
                    of(it, AssessedFact.SOLVED),
                    of(it, AssessedFact.SATISFIED));
        }

        private static long of(Map<AssessedFact, Long> it, AssessedFact fact) {
            return it.getOrDefault(fact, 0L);
        }
    }

    /**
     * 登记与电话.
     *
     * @param registered cases the person registered, and {@code direct} of these answered at once
     * @param asked of those answered at once, whose caller was reached afterwards, and {@code pleased} of these satisfied
     * @param calls calls answered; talk and hold, and wrap-up, all together in seconds
     */
    record Taking(
            long registered,
            long direct,
            long asked,
            long pleased,
            long calls,
            long outward,
            long talkS,
            long wrapUpS) {

        static Taking of(Map<AssessedFact, Long> taken, AgentCalls.Work calls) {
            return new Taking(
                    taken.getOrDefault(AssessedFact.REGISTERED, 0L),
                    taken.getOrDefault(AssessedFact.DIRECT, 0L),
                    taken.getOrDefault(AssessedFact.REACHED, 0L),
                    taken.getOrDefault(AssessedFact.SATISFIED, 0L),
                    calls.answered(),
                    calls.outward(),
                    (calls.talkMs() + calls.holdMs()) / MILLIS,
                    calls.wrapUpMs() / MILLIS);
        }
    }

    /** 一个月. */
    record MonthView(LocalDate month, Numbers answered, Taking taking) {}

    /** 可改进处. */
    enum Help {
        LATE(it -> it.replyDue() - it.repliedOnTime()),
        REJECTED(Numbers::rejections),
        REWORKED(Numbers::reworks),
        UNSOLVED(it -> it.reached() - it.solved()),
        UNSATISFIED(it -> it.reached() - it.satisfied()),
        UNREACHED(it -> it.calledBack() - it.reached());

        private final ToLongFunction<Numbers> cases;

        Help(ToLongFunction<Numbers> cases) {
            this.cases = cases;
        }
    }

    /** 建议. @param cases in how many cases it would have helped in the months that are shown */
    record HelpView(Help what, long cases) {}

    /** @param unit what everybody of the unit together answered; nothing where too few did for one not to know who */
    record PersonView(
            String account, String name, List<MonthView> months, List<Numbers> unit, int people, List<HelpView> help) {}

    @GetMapping("/api/own-figures")
    PersonView mine(Viewer viewer) {
        return view(figures.mine(viewer));
    }

    @GetMapping("/api/own-figures/{id:\\d{1,18}}")
    PersonView of(@PathVariable long id, Viewer viewer) {
        AccountId account = Optional.of(id)
                .filter(given -> given > 0)
                .map(AccountId::new)
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NOT_YOURS));
        return view(figures.of(viewer, account));
    }

    /** 本单位一人. @param help what would help most; absent where nothing stands out */
    record MemberView(
            String account,
            String name,
            List<String> roles,
            List<String> rolesEn,
            Numbers answered,
            Taking taking,
            @Nullable HelpView help) {}

    record MembersView(LocalDate since, List<MemberView> people) {}

    @GetMapping("/api/own-figures/people")
    MembersView people(Viewer viewer) {
        OwnFigures.Members all = figures.people(viewer);
        return new MembersView(
                all.since(), all.people().stream().map(OwnController::view).toList());
    }

    private static MemberView view(OwnFigures.Member it) {
        Numbers answered = Numbers.of(it.answered());
        return new MemberView(
                it.account().toString(),
                it.name(),
                it.roles(),
                it.rolesEn(),
                answered,
                Taking.of(it.taken(), it.calls()),
                help(List.of(answered)).stream().findFirst().orElse(null));
    }

    private static List<HelpView> help(List<Numbers> months) {
        return Arrays.stream(Help.values())
                .map(what ->
                        new HelpView(what, months.stream().mapToLong(what.cases).sum()))
                .filter(each -> each.cases() > 0)
                .sorted(Comparator.comparing(HelpView::cases).reversed())
                .toList();
    }

    private static PersonView view(OwnFigures.Person it) {
        List<MonthView> months = it.months().stream()
                .map(each ->
                        new MonthView(each.month(), Numbers.of(each.answered()), Taking.of(each.taken(), each.calls())))
                .toList();
        List<HelpView> help = help(months.stream().map(MonthView::answered).toList());
        List<Numbers> unit = it.people() < FEWEST ? List.of() : List.of(Numbers.of(it.unit()));
        return new PersonView(it.account().toString(), it.name(), months, unit, it.people(), help);
    }
}

package org.xinqiao.callback.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.CallbackRule.Quiet;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.Claim;

/**
 * 回访任务: one for each answer that passed review.
 *
 * @param round which answer of the case it is about
 * @param plan how it is asked, by the rules the case lives by
 * @param wayAt which of the ways is being tried
 * @param tries how often that way was tried in vain
 * @param due when it goes on, or when somebody should call
 * @param why why a person has to call; empty where the rules say so
 */
public record Task(
        long id,
        CaseId caseId,
        int round,
        About about,
        Plan plan,
        Drawing drawing,
        Instant planned,
        State state,
        int wayAt,
        int tries,
        Instant due,
        String why,
        @Nullable Claim claim,
        @Nullable End end) {

    /** 环节. */
    public enum State {
        /** 待拨: goes on by itself when it is due. */
        WAITING,
        /** 待答: somebody has been asked, and may answer until it is due. */
        ASKING,
        /** 待人工. */
        PERSON,
        /** 结束. */
        DONE
    }

    /** 结果. */
    public enum Outcome {
        /** 未抽中: nobody was asked, and nothing says how satisfied anybody is. */
        NOT_DRAWN,
        /** 已评价. */
        RATED,
        /** 未联系上: never counted as satisfied. */
        NOT_REACHED,
        /** 无人可问: nobody is known who could be asked. */
        NOBODY,
        /** 已另有处理: the case went on without it. */
        OVERTAKEN
    }

    /** 评价途径: how somebody was reached in the end. */
    public enum By {
        ROBOT,
        SMS,
        WECHAT,
        PERSON,
        /** The link in a message. */
        LINK,
        /** The citizen's own page of the case. */
        PORTAL
    }

    /** 诉求: what the list shows of the case. */
    public record About(
            String number,
            String title,
            AreaCode area,
            @Nullable UnitId unit,
            Facts.Kind kind,
            Facts.Urgency urgency,
            Facts.Channel channel,
            @Nullable CitizenId citizen,
            List<String> keptFrom) {

        public About {
            keptFrom = List.copyOf(keptFrom);
        }
    }

    /** 方案: the rule as it held for the case. @param rules the version it stands in */
    public record Plan(int rules, String clause, List<Way> ways, int attempts, int hours, Quiet quiet) {

        public Plan {
            ways = List.copyOf(ways);
        }
    }

    /** 结束. @param said what was said, where somebody was reached */
    public record End(
            Instant at,
            Outcome outcome,
            @Nullable By by,
            @Nullable Said said) {}

    /** The way that is being tried. */
    public Way way() {
        return plan.ways().get(wayAt);
    }

    /** Whether somebody else than that account has it in hands. */
    public boolean isWithOther(long account, Instant now) {
        return Claim.isWithOther(claim, account, now);
    }
}

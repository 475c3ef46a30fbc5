package org.xinqiao.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.notice.store.NoticeTemplateTable;
import org.xinqiao.notice.store.PlanTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.AfterCommit;
import org.xinqiao.platform.Snapshot;

/** 通知规则簿: what every place tells, and by which words, held in memory, since each message asks for both. */
@Component
class NoticeBook {

    private final Snapshot<Held> held;

    NoticeBook(PlanTable plans, NoticeTemplateTable templates) {
        this.held = new Snapshot<>(
                () -> plans.revision() + templates.revision(), () -> new Held(plans.all(), templates.newest()));
    }

    /** @param plans of each place, the one that holds last first */
    private record Held(
            Map<AreaCode, List<NoticePlan>> plans, Map<AreaCode, Map<Purpose, Map<Lang, TemplateText>>> texts) {}

    /** Of those whose day has come the one that holds. */
    Optional<NoticePlan> plan(AreaCode place, Instant now) {
        return held.get().plans().getOrDefault(place, List.of()).stream()
                .filter(plan -> !plan.from().isAfter(now))
                .findFirst();
    }

    /** The place's own words; empty where it has none. */
    Optional<Map<Lang, TemplateText>> texts(AreaCode place, Purpose purpose) {
        return Optional.ofNullable(
                held.get().texts().getOrDefault(place, Map.of()).get(purpose));
    }

    /** Reads anew, for whoever has just written; once that is committed, if it is not yet. */
    void changed() {
        AfterCommit.run(held::forget);
    }
}

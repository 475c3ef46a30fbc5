package org.xinqiao.privacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.privacy.DataClass;
import org.xinqiao.privacy.Disposal;
import org.xinqiao.privacy.Retention;
import org.xinqiao.privacy.RetentionRule;
import tools.jackson.databind.JsonNode;

/** 保存期限接口: the terms, what is beyond them, and what became of it. */
@RestController
@RequestMapping("/api/privacy")
class RetentionController {

    private final Retention retention;

    RetentionController(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/retention")
    RetentionPage get() {
        return new RetentionPage(
                retention.rules().stream().map(RuleView::of).toList(),
                retention.disposals().stream().map(DisposalView::of).toList());
    }

    @PostMapping("/disposals")
    DisposalView report(Viewer viewer, @RequestBody @Schema(implementation = Wanted.class) JsonNode body) {
        PrivacyForm form = new PrivacyForm(body);
        DataClass dataClass = form.choice("dataClass", DataClass.class);
        form.check();
        return DisposalView.of(retention.report(viewer, PrivacyForm.there(dataClass)));
    }

    @PostMapping("/disposals/{id:\\d{1,18}}/approve")
    DisposalView approve(Viewer viewer, @PathVariable long id) {
        return DisposalView.of(retention.approve(viewer, id));
    }

    @PostMapping("/disposals/{id:\\d{1,18}}/drop")
    DisposalView drop(Viewer viewer, @PathVariable long id) {
        return DisposalView.of(retention.drop(viewer, id));
    }

    /** 检查哪一类. */
    record Wanted(DataClass dataClass) {}

    /** 期限与报告. */
    record RetentionPage(List<RuleView> rules, List<DisposalView> disposals) {}

    /** 数据类别. */
    record ClassView(String name, String zh, String en) {

        static ClassView of(DataClass dataClass) {
            return new ClassView(dataClass.name(), dataClass.zh(), dataClass.en());
        }
    }

    /** 期限. */
    record RuleView(ClassView dataClass, int months, String clause, String zh, String en) {

        static RuleView of(RetentionRule rule) {
            return new RuleView(
                    ClassView.of(rule.dataClass()), rule.months(), rule.clause(), rule.noteZh(), rule.noteEn());
        }
    }

    /** 到期报告. */
    record DisposalView(
            String id,
            ClassView dataClass,
            int months,
            String clause,
            Instant before,
            int counted,
            Instant oldest,
            Instant newest,
            Disposal.State state,
            Instant reported,
            @Nullable Instant decided,
            @Nullable String decidedBy,
            int destroyed,
            @Nullable Instant finished) {

        static DisposalView of(Disposal disposal) {
            return new DisposalView(
                    Long.toString(disposal.id()),
                    ClassView.of(disposal.dataClass()),
                    disposal.months(),
                    disposal.clause(),
                    disposal.before(),
                    disposal.counted(),
                    disposal.oldest(),
                    disposal.newest(),
                    disposal.state(),
                    disposal.reported(),
                    disposal.decided(),
                    disposal.decidedBy(),
                    disposal.destroyed(),
                    disposal.finished());
        }
    }
}

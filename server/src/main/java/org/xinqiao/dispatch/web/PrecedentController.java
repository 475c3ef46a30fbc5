package org.xinqiao.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.DispatchProblem;
import org.xinqiao.dispatch.PrecedentViews.PrecedentList;
import org.xinqiao.dispatch.PrecedentViews.PrecedentView;
import org.xinqiao.dispatch.Precedents;
import org.xinqiao.dispatch.Told;
import org.xinqiao.dispatch.model.Precedent.State;
import org.xinqiao.dispatch.store.PrecedentTable.Wanted;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 职责判例接口. */
@RestController
class PrecedentController {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 1000;

    private final Precedents precedents;
    private final Cases cases;

    PrecedentController(Precedents precedents, Cases cases) {
        this.precedents = precedents;
        this.cases = cases;
    }

    /** 撤销、替代或恢复. */
    record Moved(
            @Nullable Integer version,
            @Nullable State state,
            @Nullable String reason,
            @Nullable String supersededBy) {}

    /**
     * @param standing whether only those that count are asked for
     * @param after the id behind which to go on; not together with words
     */
    @GetMapping("/api/precedents")
    PrecedentList list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "false") boolean standing,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int limit,
            Viewer viewer) {
        if (after != null && !ID.matcher(after).matches()) {
            throw new ProblemFound(DispatchProblem.BAD_CURSOR);
        }
        Wanted wanted = new Wanted(
                MatterCode.parse(matter).orElse(null),
                AreaCode.parse(area).orElse(null),
                ID.matcher(unit).matches() ? new UnitId(Long.parseLong(unit)) : null,
                cut(clause),
                standing);
        return precedents.list(viewer, wanted, cut(words), after == null ? null : Long.valueOf(after), limit);
    }

    @GetMapping("/api/precedents/{id:\\d{1,18}}")
    PrecedentView get(@PathVariable long id, Viewer viewer) {
        return precedents.get(viewer, id);
    }

    /** What was decided alike before, beside a case. */
    @GetMapping("/api/cases/{id:\\d+}/precedents")
    List<PrecedentView> beside(@PathVariable long id, Viewer viewer) {
        Facts facts = Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .map(seen -> seen.it().facts())
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
        return precedents.beside(viewer, new Told(facts.matter(), facts.area(), facts.title(), facts.text()));
    }

    @PostMapping("/api/precedents/{id:\\d{1,18}}/state")
    PrecedentView move(@PathVariable long id, @RequestBody Moved sent, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        String reason =
                Objects.requireNonNullElse(sent.reason(), "").replace("\0", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            wrong.add(
                    new FieldProblem("reason", "missing", "请写明理由，最多 1000 字。", "Say why, in at most 1000 characters."));
        }
        State state = sent.state();
        if (state == null) {
            wrong.add(new FieldProblem("state", "missing", "请选择处理方式。", "Choose what to do."));
        }
        String by = sent.supersededBy();
        boolean named = by != null && ID.matcher(by).matches() && Long.parseLong(by) != id;
        if (state == State.SUPERSEDED && !named) {
            wrong.add(new FieldProblem(
                    "supersededBy", "missing", "请选择替代它的判例。", "Choose the decision that counts instead."));
        }
        if (!wrong.isEmpty() || state == null) {
            throw new ProblemFound(DispatchProblem.BAD_PRECEDENT, wrong);
        }
        Long instead = state == State.SUPERSEDED && by != null ? Long.valueOf(by) : null;
        return precedents.move(viewer, id, Objects.requireNonNullElse(sent.version(), 0), state, reason, instead);
    }

    private static String cut(String text) {
        String clean = text.replace("\0", "").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }
}

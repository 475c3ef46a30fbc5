package org.xinqiao.catalogue.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.DutyChange;
import org.xinqiao.catalogue.DutyEdits;
import org.xinqiao.catalogue.DutyLineOfPlace;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.Slice;

/** 职责清单维护接口. */
@RestController
class DutyEditController {

    private static final int PAGE = 50;
    private static final int NAMED = 200;
    private static final int LONGEST = 100;
    private static final String BETWEEN = "|";

    private final DutyEdits edits;
    private final DutyEditForm form;
    private final Matters matters;
    private final Areas areas;
    private final Units units;
    private final Accounts accounts;

    DutyEditController(
            DutyEdits edits, DutyEditForm form, Matters matters, Areas areas, Units units, Accounts accounts) {
        this.edits = edits;
        this.form = form;
        this.matters = matters;
        this.areas = areas;
        this.units = units;
        this.accounts = accounts;
    }

    /** 职责一行. @param code of the matter, and @param area as the list has them; empty for all */
    record LineView(
            String code,
            @Nullable NamedMatter matter,
            String area,
            @Nullable NamedArea where,
            @Nullable NamedUnit lead,
            List<NamedUnit> assists,
            String clause,
            String note) {}

    record LinesPage(List<LineView> rows, @Nullable String next) {}

    record ChangeView(
            String id,
            DutyChange.Kind kind,
            @Nullable LineView before,
            @Nullable LineView after,
            String reason,
            DutyChange.State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String decision,
            boolean own) {}

    record ChangesPage(List<ChangeView> rows, @Nullable String next) {}

    /** 审核意见. */
    record Verdict(@Nullable Boolean accepted, @Nullable String words) {}

    /** The duty list, line by line. @param q part of the name of a matter or unit, of a clause or a remark */
    @GetMapping("/api/duty-list")
    LinesPage lines(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer) {
        String words = cut(q.strip());
        DutyEdits.Asked asked = new DutyEdits.Asked(
                matter.matches("(\\d{2}){1,3}") ? matter : "",
                unit(unit).map(Unit::code).orElse(""),
                words,
                words.isEmpty() ? List.of() : mattersCalled(words),
                words.isEmpty()
                        ? List.of()
                        : units.search(words, NAMED, each -> true).stream()
                                .map(Unit::code)
                                .toList());
        Slice<DutyLineOfPlace> page = Slice.of(edits.lines(viewer, asked, behind(after), PAGE + 1), PAGE);
        return new LinesPage(
                page.items().stream().map(this::view).toList(),
                page.next(last -> String.join(BETWEEN, last.matter(), last.area(), last.lead())));
    }

    /** What was asked for, the latest first. */
    @GetMapping("/api/duty-changes")
    ChangesPage changes(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer) {
        DutyChange.State wanted = Arrays.stream(DutyChange.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        Long id = before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        Slice<DutyChange> page = Slice.of(edits.changes(viewer, wanted, id, PAGE + 1), PAGE);
        return new ChangesPage(
                page.items().stream().map(it -> view(it, viewer)).toList(),
                page.next(last -> Long.toString(last.id())));
    }

    @PostMapping("/api/duty-changes")
    ChangeView propose(@RequestBody DutyEditForm.Wanted wanted, Viewer viewer) {
        DutyEditForm.Read read = form.read(wanted);
        return view(edits.propose(viewer, read.before(), read.after(), read.reason()), viewer);
    }

    @PostMapping("/api/duty-changes/{id:\\d{1,18}}/decision")
    ChangeView decide(@PathVariable long id, @RequestBody Verdict verdict, Viewer viewer) {
        String words = verdict.words() == null ? "" : cut(verdict.words().strip());
        return view(edits.decide(viewer, id, Boolean.TRUE.equals(verdict.accepted()), words), viewer);
    }

    /** Matters that are called so, or have it among their keywords, and those above them, whose lines cover them. */
    private List<String> mattersCalled(String words) {
        Stream<String> called = matters.list().stream()
                .filter(each ->
                        each.name().contains(words) || each.code().value().startsWith(words))
                .map(each -> each.code().value());
        Stream<String> found = matters.search(words, NAMED).stream()
                .map(each -> each.matter().code().value());
        return Stream.concat(called, found)
                .flatMap(code -> IntStream.rangeClosed(1, code.length() / 2).mapToObj(at -> code.substring(0, 2 * at)))
                .distinct()
                .limit(NAMED)
                .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private Optional<Unit> unit(String id) {
        return id.matches("[1-9]\\d{0,17}") ? units.find(new UnitId(Long.parseLong(id))) : Optional.empty();
    }

    /** Whatever else somebody sends begins at the beginning. */
    private static @Nullable DutyLineOfPlace behind(@Nullable String cursor) {
        String[] key = cursor == null ? new String[0] : cursor.split("\\|", -1);
        return key.length == 3 ? new DutyLineOfPlace(key[0], key[1], key[2], List.of(), "", "") : null;
    }

    private LineView view(DutyLineOfPlace line) {
        return new LineView(
                line.matter(),
                MatterCode.parse(line.matter())
                        .filter(code -> matters.find(code).isPresent())
                        .map(matters::named)
                        .orElse(null),
                line.area(),
                AreaCode.parse(line.area())
                        .filter(code -> areas.find(code).isPresent())
                        .map(areas::named)
                        .orElse(null),
                units.find(line.lead()).map(NamedUnit::of).orElse(null),
                line.assists().stream()
                        .flatMap(code -> units.find(code).stream())
                        .map(NamedUnit::of)
                        .toList(),
                line.clause(),
                line.note());
    }

    private ChangeView view(DutyChange it, Viewer viewer) {
        DutyLineOfPlace before = it.before();
        DutyLineOfPlace after = it.after();
        AccountId decidedBy = it.decidedBy();
        return new ChangeView(
                Long.toString(it.id()),
                it.kind(),
                before == null ? null : view(before),
                after == null ? null : view(after),
                it.reason(),
                it.state(),
                nameOf(it.proposedBy()),
                it.proposedAt(),
                decidedBy == null ? null : nameOf(decidedBy),
                it.decidedAt(),
                it.decision(),
                it.proposedBy().equals(viewer.principal()));
    }

    private String nameOf(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("—");
    }
}

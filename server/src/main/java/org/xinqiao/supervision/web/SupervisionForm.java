package org.xinqiao.supervision.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.SupervisionProblem;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Watched.Lateness;

/** 督办表单: reads what is sent, and tells everything that is wrong with it at once. */
final class SupervisionForm {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 1000;
    private static final int MOST_PEOPLE = 10;
    private static final int MOST_FILES = 9;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");

    private final List<FieldProblem> problems = new ArrayList<>();

    /** 人工下达. */
    record Given(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String told,
            @Nullable String answer,
            @Nullable List<String> people,
            @Nullable String words) {}

    /** 回复. */
    record Answered(@Nullable String words, @Nullable List<String> files) {}

    /** 决定. */
    record Decided(@Nullable Boolean yes, @Nullable String reason) {}

    String words(String field, @Nullable String sent) {
        String text = Objects.requireNonNullElse(sent, "").strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            problems.add(new FieldProblem(field, "length", "请写 2 至 1000 字。", "Write 2 to 1000 characters."));
        }
        return text;
    }

    /** A reason that may be left out where it is a yes. */
    String reason(@Nullable String sent, boolean needed) {
        if (needed) {
            return words("reason", sent);
        }
        String text = Objects.requireNonNullElse(sent, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    List<AccountId> people(@Nullable List<String> sent) {
        List<String> ids = Objects.requireNonNullElse(sent, List.of());
        boolean readable = ids.size() <= MOST_PEOPLE
                && ids.stream().allMatch(id -> id != null && ID.matcher(id).matches());
        if (!readable) {
            problems.add(
                    new FieldProblem("people", "unknown", "请从名单中选择，最多 10 人。", "Choose from the list, at most 10."));
            return List.of();
        }
        return ids.stream()
                .map(id -> new AccountId(Long.parseLong(id)))
                .distinct()
                .toList();
    }

    MeasureKind kind(@Nullable String sent) {
        Optional<MeasureKind> kind = Optional.ofNullable(sent).flatMap(MeasureKind::find);
        if (kind.isEmpty()) {
            problems.add(new FieldProblem("kind", "unknown", "请选择措施。", "Choose a measure."));
        }
        return kind.orElse(MeasureKind.REMINDER);
    }

    Told told(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return Told.UNIT;
        }
        Optional<Told> told = Told.find(sent);
        if (told.isEmpty()) {
            problems.add(new FieldProblem("told", "unknown", "请选择告知谁。", "Choose whom to tell."));
        }
        return told.orElse(Told.UNIT);
    }

    @Nullable
    UnitId unit(@Nullable String sent) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (!ID.matcher(sent).matches()) {
            problems.add(new FieldProblem("unit", "unknown", "没有这个单位。", "There is no such unit."));
            return null;
        }
        return new UnitId(Long.parseLong(sent));
    }

    @Nullable
    TimeLimit answer(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        try {
            TimeLimit limit = TimeLimit.parse(sent);
            if (limit.amount() <= 999) {
                return limit;
            }
        } catch (IllegalArgumentException noLimit) {
            // said below
        }
        problems.add(new FieldProblem(
                "answer",
                "not-a-limit",
                "回复时限写作“2 WORKING_DAYS”，最多 999。",
                "A limit is written “2 WORKING_DAYS”, at most 999."));
        return null;
    }

    static UUID id(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    List<FileId> files(@Nullable List<String> sent) {
        List<String> ids = Objects.requireNonNullElse(sent, List.of());
        boolean readable = ids.size() <= MOST_FILES
                && ids.stream().allMatch(id -> id != null && ID.matcher(id).matches());
        if (!readable) {
            problems.add(new FieldProblem("files", "unknown", "附件无效，最多 9 个。", "Files are wrong; at most 9."));
            return List.of();
        }
        return ids.stream().map(id -> new FileId(Long.parseLong(id))).distinct().toList();
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(SupervisionProblem.BAD_MEASURE, problems);
        }
    }

    static CaseId caseId(long id) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return new CaseId(id);
    }

    static @Nullable Long cursor(@Nullable String after) {
        if (after == null) {
            return null;
        }
        if (!ID.matcher(after).matches()) {
            throw new ProblemFound(SupervisionProblem.BAD_CURSOR);
        }
        return Long.valueOf(after);
    }

    /** A unit to filter by; what is none filters by none. */
    static @Nullable Long unitFilter(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches() ? Long.valueOf(sent) : null;
    }

    static Lateness lateness(String sent) {
        return switch (sent.toLowerCase(Locale.ROOT)) {
            case "late" -> Lateness.LATE;
            case "soon" -> Lateness.SOON;
            default -> Lateness.ANY;
        };
    }

    /** Which measures a list is asked for. */
    static Set<State> states(String which) {
        return switch (which) {
            case "waiting" -> EnumSet.of(State.AWAITING_ANSWER);
            case "answered" -> EnumSet.of(State.ANSWERED);
            case "proposed" -> EnumSet.of(State.PROPOSED);
            case "open" -> EnumSet.of(State.PROPOSED, State.AWAITING_ANSWER, State.ANSWERED);
            default -> EnumSet.noneOf(State.class);
        };
    }
}

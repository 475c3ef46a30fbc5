package org.xinqiao.intake.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.casework.PublicCases;
import org.xinqiao.intake.store.Open311RequestTable;
import org.xinqiao.intake.store.Open311RequestTable.Brought;
import org.xinqiao.organisation.AreaCode;

/** 公布的请求: finds what came in by this door and may be told to anybody; nothing else of the house is shown here. */
@Service
class ShownRequests {

    /** The specification's own limits. */
    static final Duration LONGEST_SPAN = Duration.ofDays(90);

    static final int MOST = 1000;

    private static final int CHUNK = 200;
    private static final int DATE = 8;

    private final Open311RequestTable table;
    private final PublicCases cases;
    private final Clock clock;

    ShownRequests(Open311RequestTable table, PublicCases cases, Clock clock) {
        this.table = table;
        this.cases = cases;
        this.clock = clock;
    }

    /** 一件. */
    record Shown(Brought brought, PublicCase it) {}

    /** 时间段. */
    record Span(Instant from, Instant to) {}

    /** Those of a span that fit, the newest first, one page of them. */
    List<Shown> list(AreaCode place, Span span, Predicate<Shown> fits, int page, int size) {
        List<Shown> found = new ArrayList<>();
        long skipped = (long) (page - 1) * size;
        Brought last = null;
        while (true) {
            List<Brought> chunk = table.registered(place, span.from(), span.to(), last, CHUNK);
            for (Brought each : chunk) {
                Shown shown = shown(each).filter(fits).orElse(null);
                if (shown == null || skipped-- > 0) {
                    continue;
                }
                found.add(shown);
                if (found.size() == size) {
                    return found;
                }
            }
            if (chunk.size() < CHUNK) {
                return found;
            }
            last = chunk.getLast();
        }
    }

    /** Those to which something has happened since, registered in the last year. */
    List<Shown> changed(AreaCode place, Instant since, int most) {
        Instant now = clock.instant();
        List<Shown> found = new ArrayList<>();
        Brought last = null;
        while (found.size() < most) {
            List<Brought> chunk = table.registered(place, now.minus(Duration.ofDays(366)), now, last, CHUNK);
            var changed = cases.changed(
                    chunk.stream()
                            .flatMap(each -> Optional.ofNullable(each.about()).stream())
                            .toList(),
                    since);
            chunk.stream()
                    .filter(each -> each.about() != null && changed.contains(each.about()))
                    .flatMap(each -> shown(each).stream())
                    .forEach(found::add);
            if (chunk.size() < CHUNK) {
                return found;
            }
            last = chunk.getLast();
        }
        return found;
    }

    /** By its number; empty for what did not come in by this door, or is nobody's to know. */
    Optional<Shown> find(AreaCode place, String number) {
        return idIn(number)
                .flatMap(id -> table.find(place, id))
                .flatMap(this::shown)
                .filter(shown -> shown.it().number().equals(number));
    }

    Optional<Brought> byToken(AreaCode place, UUID token) {
        return table.find(place, token);
    }

    Optional<Shown> shown(Brought brought) {
        return Optional.ofNullable(brought.about()).flatMap(cases::find).map(it -> new Shown(brought, it));
    }

    /** The span somebody asks about; the last 90 days where they do not say. */
    Span span(@Nullable Instant from, @Nullable Instant to, Arguments arguments) {
        Instant now = clock.instant();
        Instant end = to != null ? to : from != null ? from.plus(LONGEST_SPAN) : now;
        Instant begin = from != null ? from : end.minus(LONGEST_SPAN);
        if (begin.isAfter(end)) {
            arguments.wrong("start_date 晚于 end_date。 The start_date is after the end_date.");
        } else if (Duration.between(begin, end).compareTo(LONGEST_SPAN) > 0) {
            arguments.wrong("时间段不能超过 90 天。 The span may not be more than 90 days.");
        }
        return new Span(begin, end);
    }

    /** A case's number is its day and its id. */
    private static Optional<CaseId> idIn(String number) {
        return number.matches("\\d{14,25}")
                ? Optional.of(Long.parseLong(number.substring(DATE)))
                        .filter(id -> id > 0)
                        .map(CaseId::new)
                : Optional.empty();
    }
}

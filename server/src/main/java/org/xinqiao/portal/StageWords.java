package org.xinqiao.portal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseNews;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Purpose;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;

/** 环节文字: what is told of which step, in the reader's language; numbers and names in what units wrote are masked. */
@Component
class StageWords {

    private static final DateTimeFormatter ZH =
            DateTimeFormatter.ofPattern("M月d日H:mm", Locale.CHINA).withZone(PlaceTime.ZONE);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.ENGLISH).withZone(PlaceTime.ZONE);

    private static final int LONGEST_RESULT = 120;
    private static final int LONGEST_REASON = 60;

    private final Units units;

    StageWords(Units units) {
        this.units = units;
    }

    /** Whether the unit before was right to give it back, so that what follows is a move. */
    static boolean isMove(CaseEvent event) {
        return event instanceof CaseEvent.ReturnUpheld;
    }

    /** As which stage a citizen is told of it; absent for what is the house's own business. */
    static @Nullable Purpose stageOf(CaseEvent event, boolean isMoved) {
        return switch (event) {
            case CaseEvent.Registered _ -> Purpose.REGISTERED;
            case CaseEvent.Dispatched _ -> isMoved ? Purpose.MOVED : Purpose.DISPATCHED;
            case CaseEvent.ReturnUpheld _ -> Purpose.RETURN_UPHELD;
            case CaseEvent.ReturnRejected _ -> Purpose.RETURN_REFUSED;
            case CaseEvent.PassedDown _ -> Purpose.PASSED_DOWN;
            case CaseEvent.ExtensionGranted _ -> Purpose.EXTENDED;
            case CaseEvent.AnsweredDirectly _, CaseEvent.ReplyAccepted _, CaseEvent.ReplyShared _ -> Purpose.REPLIED;
            case CaseEvent.Concluded it -> it.ends() == Disposition.End.JOINED ? null : Purpose.REPLIED;
            case CaseEvent.CalledBack it -> it.contacted() ? null : Purpose.RATE;
            case CaseEvent.ReworkOrdered _, CaseEvent.Reopened _ -> Purpose.REOPENED;
            case CaseEvent.Merged _ -> Purpose.JOINED;
            case CaseEvent.Closed _ -> Purpose.CLOSED;
            default -> null;
        };
    }

    /** What goes into the blanks of a stage beside number and link. */
    Map<String, String> of(Purpose stage, CaseNews news, Entry line, Lang lang) {
        return switch (stage) {
            case DISPATCHED, MOVED -> Map.of("unit", holder(news.after(), lang), "until", due(news.after(), lang));
            case RETURN_REFUSED -> Map.of("unit", holder(news.after(), lang));
            case PASSED_DOWN -> Map.of("unit", takenBy(line.event(), lang));
            case EXTENDED -> Map.of("until", due(news.after(), lang), "reason", reason(news, lang));
            case REPLIED -> result(news.after(), line.event(), lang);
            default -> Map.of();
        };
    }

    private Map<String, String> result(Case it, CaseEvent event, Lang lang) {
        if (event instanceof CaseEvent.AnsweredDirectly(String text)) {
            return byCentre(text, lang);
        }
        if (event instanceof CaseEvent.Concluded concluded) {
            return byCentre(concluded.words(), lang);
        }
        Case.ReplyGiven reply = it.reply();
        return Map.of(
                "unit", name(reply == null ? null : reply.unit(), lang),
                "result", said(reply == null ? "" : reply.text(), lang));
    }

    private static Map<String, String> byCentre(String text, Lang lang) {
        return Map.of("unit", lang == Lang.ZH ? "热线中心" : "The hotline centre", "result", said(text, lang));
    }

    private static String said(String text, Lang lang) {
        String told = shortened(text, LONGEST_RESULT);
        return told.isEmpty() ? (lang == Lang.ZH ? "请看全文。" : "see the link.") : told;
    }

    private static String reason(CaseNews news, Lang lang) {
        Case before = news.before();
        Case.PendingExtension asked = before == null ? null : before.pendingExtension();
        String told = asked == null ? "" : shortened(asked.reason(), LONGEST_REASON);
        return told.isEmpty() ? (lang == Lang.ZH ? "办理需要" : "the work takes longer") : told;
    }

    private String takenBy(CaseEvent event, Lang lang) {
        return name(event instanceof CaseEvent.PassedDown it ? it.unit() : null, lang);
    }

    private String holder(Case it, Lang lang) {
        return name(it.terms() == null ? null : it.terms().lead(), lang);
    }

    private String name(@Nullable UnitId unit, Lang lang) {
        Optional<Unit> known = unit == null ? Optional.empty() : units.find(unit);
        return known.map(it -> lang == Lang.EN && !it.nameEn().isBlank() ? it.nameEn() : it.name())
                .orElse(lang == Lang.ZH ? "承办单位" : "The unit in charge");
    }

    private static String due(Case it, Lang lang) {
        Instant due = it.leadRoot()
                .map(root -> it.clocks().get(new ClockKey(ClockKind.REPLY, root.no())))
                .map(Clock::due)
                .orElse(null);
        if (due == null) {
            return lang == Lang.ZH ? "规定期限" : "the time allowed";
        }
        return (lang == Lang.ZH ? ZH : EN).format(due);
    }

    private static String shortened(String text, int longest) {
        String plain = FreeText.masked(text).replaceAll("\\s+", " ").strip();
        if (plain.length() <= longest) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return plain.substring(0, end) + "…";
    }
}

package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/**
 * 边填边建议: what a text says of each field of the form while it is typed. Nothing of it is put anywhere unless the person takes it.
 *
 * @param dangers what threatens a life now, or is feared to; the worst first
 * @param kind absent where nothing tells it
 * @param urgency absent where nothing speaks for more than the usual hurry
 * @param matters up to three, the likeliest first; none once one is chosen
 * @param places up to three
 * @param proposals up to three units
 * @param echoes running cases that may be the same
 * @param events running events that it may be about, with what callers are told
 */
public record Advice(
        List<DangerNote> dangers,
        @Nullable Suggestion kind,
        @Nullable Suggestion urgency,
        List<SuggestedMatter> matters,
        List<SuggestedPlace> places,
        List<CaseProposal> proposals,
        List<Echo> echoes,
        List<EventNote> events) {

    public Advice {
        dangers = List.copyOf(dangers);
        matters = List.copyOf(matters);
        places = List.copyOf(places);
        proposals = List.copyOf(proposals);
        echoes = List.copyOf(echoes);
        events = List.copyOf(events);
    }

    /**
     * 险情提示.
     *
     * @param now whether it is happening, so that everything else can wait
     * @param services whom to call in with one key, the first one first
     */
    public record DangerNote(String words, boolean now, List<String> services, String zh, String en) {
        public DangerNote {
            services = List.copyOf(services);
        }
    }

    /** 建议值, and why. */
    public record Suggestion(String value, double certainty, String zh, String en) {}

    /** 建议事项, and why. */
    public record SuggestedMatter(NamedMatter matter, double certainty, String zh, String en) {}

    /** 建议地点, and why. */
    public record SuggestedPlace(
            String address,
            NamedArea area,
            @Nullable Double lon,
            @Nullable Double lat,
            double certainty,
            String zh,
            String en) {}

    /** 疑似同一件, and why. */
    public record Echo(
            String id,
            String number,
            String title,
            Stage stage,
            Instant registeredAt,
            @Nullable NamedUnit lead,
            boolean sameCaller,
            String zh,
            String en) {}

    /**
     * 处置中的事件.
     *
     * @param announcement what callers are told; empty for nothing
     */
    public record EventNote(String id, String title, String place, String announcement, int cases) {}
}

package org.xinqiao.dispatch;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.dispatch.model.FieldWords;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.matching.told.Danger;
import org.xinqiao.engines.matching.told.Dangers;
import org.xinqiao.engines.matching.told.FoundPlace;
import org.xinqiao.organisation.AreaCode;

/** 边填边建议: the front door to everything that a text tells while it is typed. */
@Service
public class Advisor {

    /** From here on a place in the text is as good as one chosen. */
    private static final double TRUSTED = 0.6;

    private final Learnt learnt;
    private final TextSense texts;
    private final Suggestions suggestions;
    private final Proposals proposals;
    private final Echoes echoes;
    private final RunningEvents events;

    Advisor(
            Learnt learnt,
            TextSense texts,
            Suggestions suggestions,
            Proposals proposals,
            Echoes echoes,
            RunningEvents events) {
        this.learnt = learnt;
        this.texts = texts;
        this.suggestions = suggestions;
        this.proposals = proposals;
        this.echoes = echoes;
        this.events = events;
    }

    /**
     * 问题: what is in the form.
     *
     * @param matter as chosen; absent as long as nobody has
     * @param area as chosen; absent as long as nobody has: then that of the place which the text names, or else the viewer's own
     * @param callers everybody known under the caller's number
     */
    public record Asked(
            String title,
            String text,
            @Nullable MatterCode matter,
            @Nullable AreaCode area,
            Set<CitizenId> callers) {
        public Asked {
            callers = Set.copyOf(callers);
        }
    }

    public Advice advise(Asked asked, Viewer viewer) {
        String normal = Normaliser.normal(asked.title().isBlank() ? asked.text() : asked.title() + "。" + asked.text());
        Sense sense = normal.isBlank() ? Sense.NONE : learnt.sense(asked.title(), asked.text());
        List<Danger> dangers = Dangers.in(normal);
        List<MatterSense.Weighed> about =
                asked.matter() == null && !normal.isBlank() ? texts.matters(normal, sense) : List.of();
        List<FoundPlace> places = texts.places(normal, viewer.scope().area());
        AreaCode area = asked.area();
        AreaCode where = area != null ? area : told(places, viewer);
        Told told = new Told(asked.matter(), where, asked.title(), asked.text());
        return new Advice(
                Suggestions.dangers(dangers),
                FieldWords.kind(normal, sense),
                FieldWords.urgency(normal, dangers),
                about.stream().map(each -> suggestions.matter(each, sense)).toList(),
                places.stream().map(suggestions::place).toList(),
                proposals.forCase(told, sense, viewer),
                echoes.of(told, asked.callers(), null, viewer),
                events.like(told, viewer));
    }

    /** What may be the same as a case that is registered. */
    public List<Advice.Echo> echoes(CaseId self, Told told, Set<CitizenId> callers, Viewer viewer) {
        return echoes.of(told, callers, self, viewer);
    }

    /** The running events that it may be about. */
    public List<Advice.EventNote> events(Told told, Viewer viewer) {
        return events.like(told, viewer);
    }

    private AreaCode told(List<FoundPlace> places, Viewer viewer) {
        return places.stream()
                .findFirst()
                .filter(place -> place.certainty() >= TRUSTED)
                .map(texts::areaOf)
                .orElseGet(() -> viewer.scope().area());
    }
}

package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.dispatch.Advice.DangerNote;
import org.xinqiao.dispatch.Advice.SuggestedMatter;
import org.xinqiao.dispatch.Advice.SuggestedPlace;
import org.xinqiao.dispatch.Advice.Suggestion;
import org.xinqiao.dispatch.model.FieldWords;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.matching.told.Danger;
import org.xinqiao.engines.matching.told.Dangers;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;

/**
 * 市民边填边建议: what a text tells while a citizen writes it. Of other people's cases it says what, where and how far, never in
 * whose words; what was told in confidence, and reports of wrongdoing, it does not know at all.
 */
@Service
public class CitizenAdvice {

    private final Learnt learnt;
    private final TextSense texts;
    private final Suggestions suggestions;
    private final CasesAlike alike;
    private final Areas areas;

    CitizenAdvice(Learnt learnt, TextSense texts, Suggestions suggestions, CasesAlike alike, Areas areas) {
        this.learnt = learnt;
        this.texts = texts;
        this.suggestions = suggestions;
        this.alike = alike;
        this.areas = areas;
    }

    /**
     * 建议.
     *
     * @param dangers what threatens a life: to be told on the telephone, at once
     * @param alike running cases about the same, which one may join in
     */
    public record Hints(
            List<DangerNote> dangers,
            @Nullable Suggestion kind,
            List<SuggestedMatter> matters,
            List<SuggestedPlace> places,
            List<AlikeCase> alike) {}

    /** 相同诉求: without a word of who told it. */
    public record AlikeCase(
            String number, @Nullable NamedMatter matter, NamedArea area, Stage stage, Instant registeredAt) {}

    /** What the text says; {@code area} is where it is, as far as one knows. */
    public Hints advise(String text, @Nullable AreaCode area, AreaCode place) {
        String normal = Normaliser.normal(text);
        if (normal.isBlank()) {
            return new Hints(List.of(), null, List.of(), List.of(), List.of());
        }
        Sense sense = learnt.sense("", text);
        List<SuggestedMatter> matters = texts.matters(normal, sense).stream()
                .map(each -> suggestions.matter(each, sense))
                .toList();
        MatterCode likely = matters.isEmpty()
                ? null
                : MatterCode.parse(matters.getFirst().matter().code()).orElse(null);
        return new Hints(
                Suggestions.dangers(Dangers.in(normal)),
                FieldWords.kind(normal, sense),
                matters,
                texts.places(normal, place).stream().map(suggestions::place).toList(),
                area == null
                        ? List.of()
                        : alike.of(new Told(likely, area, "", text)).stream()
                                .map(this::shown)
                                .toList());
    }

    /** Whether the text says that a life is in danger now. */
    public boolean isDangerNow(String text) {
        return Dangers.in(Normaliser.normal(text)).stream().anyMatch(danger -> danger.sense() == Danger.Sense.NOW);
    }

    private AlikeCase shown(PastCase it) {
        return new AlikeCase(
                it.number(),
                suggestions.named(it.matter()),
                areas.named(Nearby.street(it.area())),
                it.stage(),
                it.registered());
    }
}

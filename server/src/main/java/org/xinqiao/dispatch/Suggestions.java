package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.dispatch.Advice.DangerNote;
import org.xinqiao.dispatch.Advice.SuggestedMatter;
import org.xinqiao.dispatch.Advice.SuggestedPlace;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.matching.told.Danger;
import org.xinqiao.engines.matching.told.FoundPlace;
import org.xinqiao.organisation.Areas;

/** 建议的说法: what was found in a text, as it is shown beside a field, with its reason. */
@Component
class Suggestions {

    private final Matters matters;
    private final PlaceSense placeSense;
    private final Areas areas;

    Suggestions(Matters matters, PlaceSense placeSense, Areas areas) {
        this.matters = matters;
        this.placeSense = placeSense;
        this.areas = areas;
    }

    static List<DangerNote> dangers(List<Danger> dangers) {
        List<DangerNote> notes = new ArrayList<>();
        for (Danger danger : dangers) {
            boolean isNow = danger.sense() == Danger.Sense.NOW;
            if (isNow || danger.sense() == Danger.Sense.FEARED) {
                String first = danger.services().getFirst();
                notes.add(new DangerNote(
                        danger.words(),
                        isNow,
                        danger.services(),
                        isNow
                                ? "“%s”：可能危及生命，请先转接 %s".formatted(danger.words(), first)
                                : "“%s”：是隐患，尚未发生；如正在发生请转接 %s".formatted(danger.words(), first),
                        isNow
                                ? "\"%s\": a life may be in danger; call %s in first".formatted(danger.words(), first)
                                : "\"%s\": feared, not happening; call %s in if it does"
                                        .formatted(danger.words(), first)));
            }
        }
        return notes;
    }

    @Nullable
    NamedMatter named(@Nullable MatterCode code) {
        return code == null
                ? null
                : matters.find(code).map(found -> matters.named(code)).orElse(null);
    }

    SuggestedMatter matter(MatterSense.Weighed each, Sense sense) {
        boolean isOfCases = sense.matters().stream()
                .limit(3)
                .anyMatch(chance -> chance.label().equals(each.matter().value()));
        return new SuggestedMatter(
                matters.named(each.matter()),
                each.weight(),
                isOfCases ? "与以往此类诉求说法相近" : "与事项名称、关键词相符",
                isOfCases ? "Told like earlier cases of this matter" : "Fits the name and words of the matter");
    }

    SuggestedPlace place(FoundPlace found) {
        String names = String.join("、", found.because());
        String zh = switch (found.spot().source()) {
            case LANDMARK -> "地址库：" + names;
            case PAST_ADDRESS -> "以往诉求多次提到：" + names;
            case UNIT -> "单位名称：" + names;
            case AREA -> "区域名称：" + names;
        };
        String en = switch (found.spot().source()) {
            case LANDMARK -> "A known place: " + names;
            case PAST_ADDRESS -> "Told in several earlier cases: " + names;
            case UNIT -> "The name of a unit: " + names;
            case AREA -> "The name of an area: " + names;
        };
        return new SuggestedPlace(
                found.address(),
                areas.named(placeSense.areaOf(found)),
                found.spot().lon(),
                found.spot().lat(),
                found.certainty(),
                zh,
                en);
    }
}

package org.xinqiao.dispatch;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.matching.told.FoundPlace;
import org.xinqiao.organisation.AreaCode;

/** 文本所指: what a text is about, and where. */
@Component
class TextSense {

    private final MatterSense matterSense;
    private final PlaceSense placeSense;

    TextSense(MatterSense matterSense, PlaceSense placeSense) {
        this.matterSense = matterSense;
        this.placeSense = placeSense;
    }

    List<MatterSense.Weighed> matters(String text, Sense sense) {
        return matterSense.of(text, sense);
    }

    List<FoundPlace> places(String text, AreaCode within) {
        return placeSense.of(text, within);
    }

    AreaCode areaOf(FoundPlace found) {
        return placeSense.areaOf(found);
    }
}

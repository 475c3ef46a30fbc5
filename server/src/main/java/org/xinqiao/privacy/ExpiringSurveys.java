package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.survey.SurveyRecords;

/** 到期的调查名单: surveys that are over, and samples that were drawn and never asked; what was answered counts on. */
@Component
class ExpiringSurveys implements Expiring {

    private final SurveyRecords records;

    ExpiringSurveys(SurveyRecords records) {
        this.records = records;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.SURVEY;
    }

    @Override
    public List<Thing> lastUsedBefore(Instant before, long after, int limit) {
        return records.overBefore(before, after, limit).stream()
                .map(each -> new Thing(each.id(), each.lastUsed()))
                .toList();
    }

    @Override
    public int destroy(List<Thing> things) {
        return records.forget(things.stream().map(Thing::id).toList());
    }
}

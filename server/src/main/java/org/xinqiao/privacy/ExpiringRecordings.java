package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.CallRecordings;

/** 到期的录音: what was recorded of calls, from the day of the call on. */
@Component
class ExpiringRecordings implements Expiring {

    private final CallRecordings recordings;

    ExpiringRecordings(CallRecordings recordings) {
        this.recordings = recordings;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.RECORDING;
    }

    @Override
    public List<Thing> lastUsedBefore(Instant before, long after, int limit) {
        return recordings.keptBefore(before, after, limit).stream()
                .map(each -> new Thing(each.id(), each.startedAt()))
                .toList();
    }

    @Override
    public int destroy(List<Thing> things) {
        return recordings.erase(things.stream().map(Thing::id).toList());
    }
}

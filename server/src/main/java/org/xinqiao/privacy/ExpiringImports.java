package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.ImportRecords;

/** 到期的导入记录: imports that are over and whose file is gone; the cases they brought stay. */
@Component
class ExpiringImports implements Expiring {

    private final ImportRecords records;

    ExpiringImports(ImportRecords records) {
        this.records = records;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.IMPORT;
    }

    @Override
    public List<Thing> lastUsedBefore(Instant before, long after, int limit) {
        return records.overBefore(before, after, limit).stream()
                .map(each -> new Thing(each.id(), each.uploaded()))
                .toList();
    }

    @Override
    public int destroy(List<Thing> things) {
        return records.forget(things.stream().map(Thing::id).toList());
    }
}

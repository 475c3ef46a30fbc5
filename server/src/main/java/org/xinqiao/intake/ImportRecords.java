package org.xinqiao.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.intake.store.ImportRecordTable;

/** 导入记录: what is left of imports that are over, for whoever sees to it that nothing is kept for too long. */
@Service
public class ImportRecords {

    private final ImportRecordTable table;

    ImportRecords(ImportRecordTable table) {
        this.table = table;
    }

    /** Imports uploaded before then that are over and whose file is gone, in the order of their ids. */
    public List<Over> overBefore(Instant before, long after, int limit) {
        return table.overBefore(before, after, limit);
    }

    /** Takes them away with what was wrong with their rows; the cases they brought stay. */
    public int forget(Collection<Long> imports) {
        return table.forget(imports);
    }

    /** 已结束的导入. */
    public record Over(long id, Instant uploaded) {}
}

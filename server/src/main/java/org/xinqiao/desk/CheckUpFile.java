package org.xinqiao.desk;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.desk.model.Gap;

/** 查漏导出: what is missing leaves the house as a file, and that is on record. */
@Service
public class CheckUpFile {

    private final CheckUp checkUp;
    private final Audit audit;

    CheckUpFile(CheckUp checkUp, Audit audit) {
        this.checkUp = checkUp;
        this.audit = audit;
    }

    @Transactional
    public List<Gap> gaps(Viewer viewer) {
        List<Gap> gaps = checkUp.gaps(viewer);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "check-up")
                .with("rows", gaps.size()));
        return gaps;
    }
}

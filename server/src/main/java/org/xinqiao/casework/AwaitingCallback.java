package org.xinqiao.casework;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.casework.store.OpenCaseTable;

/** 待回访的诉求: the front door for the room that asks citizens how it went. */
@Service
public class AwaitingCallback {

    private final OpenCaseTable table;

    AwaitingCallback(OpenCaseTable table) {
        this.table = table;
    }

    /** Some of them behind another, in the order of their ids. */
    public List<CaseId> page(long behind, int most) {
        return table.at(Stage.AWAITING_CALLBACK, behind, most);
    }
}

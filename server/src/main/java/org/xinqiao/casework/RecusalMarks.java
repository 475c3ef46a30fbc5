package org.xinqiao.casework;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;

/** 回避标记: from whom a case is kept, in the short words by which its row is found. */
public final class RecusalMarks {

    private static final String UNIT = "u";
    private static final String ACCOUNT = "a";

    private RecusalMarks() {}

    /** Those of a case. */
    public static List<String> of(Facts.Recusal recusal) {
        List<String> marks = new ArrayList<>();
        recusal.units().forEach(unit -> marks.add(UNIT + unit.value()));
        recusal.accounts().forEach(account -> marks.add(ACCOUNT + account));
        return List.copyOf(marks);
    }

    /** Any of which keeps a case from that viewer. */
    public static List<String> of(Viewer viewer) {
        List<String> marks = new ArrayList<>();
        viewer.scope().line().forEach(unit -> marks.add(UNIT + unit.value()));
        marks.add(ACCOUNT + viewer.account().value());
        marks.add(ACCOUNT + viewer.principal().value());
        return List.copyOf(marks);
    }
}

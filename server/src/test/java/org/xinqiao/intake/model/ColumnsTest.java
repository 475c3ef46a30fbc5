package org.xinqiao.intake.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.platform.SafeCell;

@DisplayName("which column means what (列对应)")
class ColumnsTest {

    @Test
    void isSeenFromChineseAndEnglishHeaders() {
        assertThat(Columns.suggestedFor(List.of("留言编号", "留言主题", "留言时间", "留言详情", "一级标签"))
                        .written())
                .isEqualTo("matter=4 sourceId=0 text=3 time=2 title=1");
        assertThat(Columns.suggestedFor(List.of("ID", "Time", "Title", "Text", "Label", "reply", "reply_time"))
                        .written())
                .isEqualTo("matter=4 sourceId=0 text=3 time=1 title=2");
    }

    @Test
    void leavesOutWhatOurOwnListsAdd() {
        assertThat(Columns.suggestedFor(List.of("text", "行号", "错误", "error")).written())
                .isEqualTo("text=0");
        assertThat(Columns.suggestedFor(List.of("甲", "乙")).columns()).isEmpty();
    }

    @Test
    void isReadBackAsItWasWritten() {
        Columns columns = Columns.suggestedFor(List.of("标题", "内容"));
        assertThat(Columns.read(columns.written())).isEqualTo(columns);
        assertThat(Columns.read("").columns()).isEmpty();
    }

    @Test
    void findsNothingBeyondTheEndOfARaggedRow() {
        assertThat(Columns.suggestedFor(List.of("标题", "内容")).cell(List.of("只有标题"), Target.TEXT))
                .isEmpty();
    }

    @Test
    void letsNoCellBecomeAFormula() {
        for (String cell : List.of("=1+1", "+86", "-5", "@x", "＝1", " =1", "\t=1", "'=x", "'", "''", "平常", "", " ")) {
            assertThat(SafeCell.in(SafeCell.out(cell))).isEqualTo(cell);
            assertThat(SafeCell.out(cell)).doesNotMatch("(?s)\\s*[=+\\-@＝].*");
        }
    }
}

package org.xinqiao.insight.paper;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.insight.model.ReportTable.Chart;
import org.xinqiao.platform.paper.PaperCharts;
import org.xinqiao.platform.paper.PaperCharts.Picture;
import org.xinqiao.platform.paper.PaperCharts.Value;

/** 图: the chart of a table as a picture. */
@Component
public class ChartPicture {

    private static final int MOST_BARS = 12;

    private final PaperCharts charts;

    ChartPicture(PaperCharts charts) {
        this.charts = charts;
    }

    Picture of(ReportTable table, Paper paper) {
        List<Value> values = table.rows().stream()
                .map(row -> value(row, table.drawn(), paper))
                .toList();
        return table.chart() == Chart.COLUMNS
                ? charts.columns(values)
                : charts.bars(values.stream().limit(MOST_BARS).toList());
    }

    private static Value value(List<Cell> row, int drawn, Paper paper) {
        BigDecimal number = row.get(drawn).number();
        return new Value(
                paper.say(row.getFirst().text()),
                number == null ? 0 : number.doubleValue(),
                paper.say(row.get(drawn).text()));
    }
}

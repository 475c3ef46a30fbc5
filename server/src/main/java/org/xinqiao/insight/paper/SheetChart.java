package org.xinqiao.insight.paper;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.ReportTable.Chart;

/** 表中图: a chart beside the table, of the cells of the table itself, so that it changes with them. */
final class SheetChart {

    private static final int WIDE = 9;
    private static final int LEAST_TALL = 14;
    private static final int MOST_TALL = 30;

    private SheetChart() {}

    static void draw(XSSFSheet sheet, ReportTable table, List<String> heads, String name) {
        int rows = table.rows().size();
        boolean isBars = table.chart() == Chart.BARS;
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int left = heads.size() + 1;
        int tall = isBars ? Math.clamp(rows + 4L, LEAST_TALL, MOST_TALL) : LEAST_TALL;
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, left, 0, left + WIDE, tall));
        chart.setTitleText(name + " · " + heads.get(table.drawn()));
        chart.setTitleOverlay(false);
        XDDFCategoryAxis names = chart.createCategoryAxis(isBars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis numbers = chart.createValueAxis(isBars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        numbers.setCrosses(isBars ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        if (isBars) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
        bars.setBarDirection(isBars ? BarDirection.BAR : BarDirection.COL);
        bars.setVaryColors(false);
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(1, rows, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(1, rows, table.drawn(), table.drawn())));
        series.setTitle(heads.get(table.drawn()), null);
        chart.plot(bars);
    }
}

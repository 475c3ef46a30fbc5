package org.xinqiao.casework;

import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.store.OpenFigureTable;
import org.xinqiao.organisation.AreaCode;

/** 公开数据: how many cases came in a month and what became of them, by district and by kind; counts alone. */
@Service
public class OpenFigures {

    private final OpenFigureTable table;

    OpenFigures(OpenFigureTable table) {
        this.table = table;
    }

    /**
     * 一类诉求的数.
     *
     * @param district where they are: a district, or the whole city where no more is known
     * @param received how many came in the month
     * @param answered how many of them have been answered
     * @param inTime how many of those were answered before their limit passed
     * @param rated how many were rated by who told them
     * @param satisfied how many of those were satisfied
     */
    public record Count(
            AreaCode district, Facts.Kind kind, int received, int answered, int inTime, int rated, int satisfied) {}

    /** All that came in that month. */
    public List<Count> of(AreaCode place, YearMonth month) {
        return table.of(place, month);
    }
}

package org.xinqiao.portal.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.portal.PublicFigures;
import org.xinqiao.portal.model.PublicCount;

/** 公开数据接口: for anybody; closed months, and no small numbers. */
@RestController
@RequestMapping("/api/open/figures")
class PublicFigureController {

    private final PublicFigures figures;
    private final PortalNames names;

    PublicFigureController(PublicFigures figures, PortalNames names) {
        this.figures = figures;
        this.names = names;
    }

    /**
     * 一个月的公开数据.
     *
     * @param months those one can look at, the latest first
     * @param least a group of fewer is not counted out
     */
    record FiguresView(
            List<String> months,
            String month,
            int least,
            PublicCount all,
            List<OfDistrict> byDistrict,
            List<OfKind> byKind) {}

    /** 一个区县. */
    record OfDistrict(@Nullable NamedArea area, PublicCount count) {}

    /** 一类诉求. */
    record OfKind(Facts.Kind kind, String zh, String en, PublicCount count) {}

    @GetMapping
    FiguresView figures(@RequestParam(defaultValue = "") String month) {
        PublicFigures.Month shown =
                figures.of(read(month).orElseGet(() -> figures.months().getFirst()));
        return new FiguresView(
                figures.months().stream().map(YearMonth::toString).toList(),
                shown.month().toString(),
                PublicCount.LEAST,
                shown.all(),
                shown.byDistrict().entrySet().stream()
                        .map(each -> new OfDistrict(names.area(each.getKey()), each.getValue()))
                        .toList(),
                shown.byKind().entrySet().stream()
                        .map(each -> new OfKind(
                                each.getKey(), each.getKey().zh(), each.getKey().en(), each.getValue()))
                        .toList());
    }

    private static Optional<YearMonth> read(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

package org.xinqiao.desk.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.desk.CaseRow;
import org.xinqiao.desk.SimilarCases;
import org.xinqiao.desk.model.Likeness;
import org.xinqiao.organisation.AreaCode;

/** 相近诉求接口. Asked while somebody types, hence what cannot be read is left out, not refused. */
@RestController
class SimilarController {

    private final SimilarCases cases;
    private final Citizens citizens;

    SimilarController(SimilarCases cases, Citizens citizens) {
        this.cases = cases;
        this.citizens = citizens;
    }

    @GetMapping("/api/cases/similar")
    List<Shown> similar(
            Viewer viewer,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String phone) {
        SimilarCases.Told told = new SimilarCases.Told(
                MatterCode.parse(matter).orElse(null),
                AreaCode.parse(area).orElse(null),
                text,
                citizens.withPhone(phone, viewer));
        return cases.to(told, viewer).stream()
                .map(similar -> new Shown(similar.row(), similar.why()))
                .toList();
    }

    /** 清单行, with why it may be the same. */
    record Shown(@JsonUnwrapped CaseRow row, List<Likeness.Reason> why) {}
}

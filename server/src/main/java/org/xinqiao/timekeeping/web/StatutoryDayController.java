package org.xinqiao.timekeeping.web;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.timekeeping.WorkCalendars;

/** 节假日接口: the table of statutory days, out and in. */
@RestController
@RequestMapping("/api/statutory-days")
class StatutoryDayController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final WorkCalendars calendars;

    StatutoryDayController(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    /** The whole table in the format in which it is taken in. */
    @GetMapping
    ResponseEntity<String> list() {
        return ResponseEntity.ok()
                .contentType(CSV)
                .body(calendars.statutoryDays().toString());
    }

    @PostMapping(consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
    Imported take(@RequestBody byte[] csv, Viewer viewer) {
        return new Imported(calendars.importStatutoryDays(new String(csv, StandardCharsets.UTF_8), viewer));
    }

    /** 导入结果: the years that are published now by this file. */
    record Imported(SortedSet<Integer> years) {}
}

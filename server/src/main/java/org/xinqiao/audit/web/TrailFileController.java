package org.xinqiao.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.Who;
import org.xinqiao.audit.model.TrailQuery;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;

/** 导出审计记录: what is searched for, as a file, written while it is read; that it is taken away is on record first, and how much it was afterwards. */
@RestController
@ConditionalOnWebApplication
class TrailFileController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Trail trail;
    private final TrailForm form;
    private final Clock clock;

    TrailFileController(Trail trail, TrailForm form, Clock clock) {
        this.trail = trail;
        this.form = form;
        this.clock = clock;
    }

    /** 写法. */
    private interface Format {
        TrailSheet on(OutputStream out, String mark) throws IOException;
    }

    @GetMapping("/api/audit/entries.csv")
    ResponseEntity<StreamingResponseBody> csv(@ModelAttribute TrailForm.Asked asked, HttpServletRequest request) {
        return file(asked, request, "csv", CSV, TrailSheet::csv);
    }

    @GetMapping("/api/audit/entries.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@ModelAttribute TrailForm.Asked asked, HttpServletRequest request) {
        return file(asked, request, "xlsx", Download.XLSX, TrailSheet::xlsx);
    }

    private ResponseEntity<StreamingResponseBody> file(
            TrailForm.Asked asked, HttpServletRequest request, String ending, MediaType type, Format format) {
        TrailQuery query = form.read(asked);
        Who who = AuditedRequest.whoOf(request);
        Origin origin = Origin.current();
        trail.beginExport(query, ending, who);
        String mark = Download.mark(who.name(), who.account(), clock.instant());
        String name = "审计记录-" + PlaceTime.dayOf(clock.instant()) + "." + ending;
        return Download.of(name, type).body(out -> {
            AtomicLong rows = new AtomicLong();
            boolean isWhole = false;
            try {
                write(query, format.on(out, mark), rows);
                isWhole = true;
            } finally {
                boolean ended = isWhole;
                origin.during(() -> {
                    trail.endExport(ending, rows.get(), ended, who);
                    return true;
                });
            }
        });
    }

    private void write(TrailQuery query, TrailSheet sheet, AtomicLong rows) throws IOException {
        try (sheet) {
            trail.each(query, row -> {
                sheet.row(row);
                rows.incrementAndGet();
            });
        }
    }
}

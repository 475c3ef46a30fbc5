package org.xinqiao.calls.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Origin;
import org.xinqiao.calls.PastCalls;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;

/** 导出通话记录: what is searched for, as a file, written while it is read; that it is taken away is on record, and how much it was. */
@RestController
class CallFileController {

    private final PastCalls calls;
    private final CallForm form;
    private final Clock clock;

    CallFileController(PastCalls calls, CallForm form, Clock clock) {
        this.calls = calls;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping("/api/calls.xlsx")
    ResponseEntity<StreamingResponseBody> xlsx(@ModelAttribute CallForm.Asked asked, Viewer viewer) {
        CallQuestion question = form.read(asked, viewer);
        Origin origin = Origin.current();
        calls.beginExport(question, viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("通话记录-" + PlaceTime.dayOf(clock.instant()) + ".xlsx", Download.XLSX)
                .body(out -> {
                    AtomicLong rows = new AtomicLong();
                    boolean isWhole = false;
                    try {
                        write(question, viewer, out, mark, rows);
                        isWhole = true;
                    } finally {
                        boolean ended = isWhole;
                        origin.during(() -> {
                            calls.endExport(rows.get(), ended, viewer);
                            return true;
                        });
                    }
                });
    }

    private void write(CallQuestion question, Viewer viewer, OutputStream out, String mark, AtomicLong rows)
            throws IOException {
        try (CallSheet sheet = new CallSheet(out, mark)) {
            calls.each(question, viewer, call -> {
                sheet.row(call);
                rows.incrementAndGet();
            });
        }
    }
}

package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.HotlineId;
import org.xinqiao.calls.HotlineOffice;
import org.xinqiao.calls.RegisterOffice;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.PlaceTime;
import tools.jackson.databind.JsonNode;

/** 归并热线接口: adds and changes them, and gives them as a table. */
@RestController
@RequestMapping("/api/call-register")
class HotlineController {

    private final RegisterOffice register;
    private final HotlineOffice office;
    private final HotlineViews views;
    private final HotlineSheet sheet;
    private final Clock clock;

    HotlineController(
            RegisterOffice register, HotlineOffice office, HotlineViews views, HotlineSheet sheet, Clock clock) {
        this.register = register;
        this.office = office;
        this.views = views;
        this.sheet = sheet;
        this.clock = clock;
    }

    @PostMapping("/hotlines")
    HotlineViews.HotlineView add(
            Viewer viewer, @RequestBody @Schema(implementation = HotlineViews.Wanted.class) JsonNode body) {
        return views.shown(office.add(views.read(new RegisterForm(body), register.place(viewer), null), viewer));
    }

    @PostMapping("/hotlines/{id:\\d{1,18}}")
    HotlineViews.HotlineView change(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = HotlineViews.Wanted.class) JsonNode body) {
        HotlineId which = new HotlineId(Math.max(id, 1));
        return views.shown(office.change(views.read(new RegisterForm(body), register.place(viewer), which), viewer));
    }

    @GetMapping("/hotlines.xlsx")
    ResponseEntity<StreamingResponseBody> table(Viewer viewer) {
        RegisterBook book = register.export(viewer);
        String name = "归并热线-" + PlaceTime.dayOf(clock.instant()) + ".xlsx";
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of(name, Download.XLSX).body(out -> sheet.write(book, mark, out));
    }
}

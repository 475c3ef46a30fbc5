package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.Outage;
import org.xinqiao.calls.Outages;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import tools.jackson.databind.JsonNode;

/** 停水停电公告接口. */
@RestController
@RequestMapping("/api/call-register/outages")
class OutageController {

    private static final int WORDS = 300;
    private static final Duration LONGEST = Duration.ofDays(60);
    private static final AreaCode NOWHERE = new AreaCode("0000");

    private final Outages outages;
    private final Areas areas;

    OutageController(Outages outages, Areas areas) {
        this.outages = outages;
        this.areas = areas;
    }

    /** 公告. @param inForce whether callers hear it now; @param mayChange whether the viewer may change it */
    record OutageView(
            String id,
            NamedArea area,
            Outage.Kind kind,
            String words,
            Instant from,
            Instant until,
            boolean inForce,
            boolean mayChange,
            int version) {}

    /** 表单. */
    record Wanted(
            String area,
            Outage.Kind kind,
            String words,
            Instant from,
            Instant until,
            @Nullable Integer version) {}

    @GetMapping
    List<OutageView> list(Viewer viewer) {
        return outages.list(viewer).stream().map(it -> shown(it, viewer)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(Viewer viewer, @RequestBody @Schema(implementation = Wanted.class) JsonNode body) {
        outages.write(read(new RegisterForm(body)), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Wanted.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        int version = form.version();
        outages.change(id, read(form), version, viewer);
    }

    private OutageView shown(Outage it, Viewer viewer) {
        return new OutageView(
                Long.toString(it.id()),
                areas.named(it.area()),
                it.kind(),
                it.words(),
                it.from(),
                it.until(),
                outages.isInForce(it),
                outages.mayChange(it, viewer),
                it.version());
    }

    private Outages.Text read(RegisterForm form) {
        AreaCode area = AreaCode.parse(form.optional("area", WORDS))
                .filter(code -> areas.find(code).isPresent())
                .orElse(NOWHERE);
        if (area.equals(NOWHERE)) {
            form.wrong("area", "请选择区域。", "Choose an area.");
        }
        Outage.Kind kind = form.choice("kind", Outage.Kind.class);
        String words = form.spoken("words", WORDS);
        if (words.isEmpty()) {
            form.wrong("words", "请填写此项。", "Fill this in.");
        }
        Instant from = form.moment("from");
        Instant until = form.moment("until");
        if (!until.isAfter(from) || until.isAfter(from.plus(LONGEST))) {
            form.wrong(
                    "until",
                    "止于起之后，最长 " + LONGEST.toDays() + " 天。",
                    "It ends after it begins, " + LONGEST.toDays() + " days later at most.");
        }
        form.check();
        return new Outages.Text(area, kind, words, from, until);
    }
}

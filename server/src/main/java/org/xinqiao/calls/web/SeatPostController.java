package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.RegisterOffice;
import org.xinqiao.calls.SeatOffice;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.databind.JsonNode;

/** 席位接口: many are put up in one act, when many calls come. */
@RestController
@RequestMapping("/api/call-register/seats")
class SeatPostController {

    private static final Pattern EXTENSION = Pattern.compile("[1-9][0-9]{1,8}");

    private final RegisterOffice register;
    private final SeatOffice office;

    SeatPostController(RegisterOffice register, SeatOffice office) {
        this.register = register;
        this.office = office;
    }

    /** 一段席位. @param to the last extension; one alone without */
    record Row(String from, String to, Device device, SeatKind kind, String centre, boolean remote) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Viewer viewer, @RequestBody @Schema(implementation = Row.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        String from = extension(form, "from");
        String to = body.path("to").asString("").isBlank() ? from : extension(form, "to");
        SeatPost model = read(form, from, register.place(viewer), 1, true);
        form.check();
        int first = Integer.parseInt(from);
        int last = Integer.parseInt(to);
        if (from.length() != to.length() || last < first || last - first >= SeatOffice.MOST_AT_ONCE) {
            form.wrong(
                    "to",
                    "止号不小于起号，位数相同，一次最多 " + SeatOffice.MOST_AT_ONCE + " 个。",
                    "The last is not before the first, of the same length, and " + SeatOffice.MOST_AT_ONCE
                            + " at most.");
        }
        form.check();
        List<SeatPost> posts = IntStream.rangeClosed(first, last)
                .mapToObj(number -> new SeatPost(
                        Integer.toString(number),
                        model.place(),
                        model.device(),
                        model.kind(),
                        model.centre(),
                        model.remote(),
                        true,
                        1))
                .toList();
        office.add(posts, viewer);
    }

    @PostMapping("/{id:\\d{2,10}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer,
            @PathVariable String id,
            @RequestBody @Schema(implementation = SeatPostView.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        SeatPost wanted = read(form, id, register.place(viewer), form.version(), form.flag("enabled"));
        form.check();
        office.change(wanted, viewer);
    }

    private static String extension(RegisterForm form, String field) {
        return form.shaped(field, EXTENSION, "分机号是 2 到 9 位数字。", "An extension has 2 to 9 digits.");
    }

    private static SeatPost read(RegisterForm form, String extension, AreaCode place, int version, boolean enabled) {
        String centre = form.shaped("centre", SkillForm.CODE, "请选择分中心。", "Choose a centre.");
        return new SeatPost(
                extension,
                place,
                form.choice("device", Device.class),
                form.choice("kind", SeatKind.class),
                new CentreId(centre.isBlank() ? "none" : centre),
                form.flag("remote"),
                enabled,
                version);
    }
}

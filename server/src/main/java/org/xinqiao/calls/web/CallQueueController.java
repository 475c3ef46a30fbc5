package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.calls.QueueOffice;
import org.xinqiao.calls.RegisterOffice;
import org.xinqiao.calls.RegisterProblem;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Policy;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 话务队列接口. */
@RestController
@RequestMapping("/api/call-register/queues")
class CallQueueController {

    private static final int NAME = 60;
    private static final int LONGEST_WAIT = 3600;
    private static final int MOST_REACHES = 30;

    private final RegisterOffice register;
    private final QueueOffice office;

    CallQueueController(RegisterOffice register, QueueOffice office) {
        this.register = register;
        this.office = office;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(Viewer viewer, @RequestBody @Schema(implementation = QueueView.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        String code = form.shaped("code", SkillForm.CODE, "代码以小写字母开头，可含数字和连字符。", "Small letters, digits and hyphens.");
        office.add(read(form, code.isBlank() ? "none" : code, register.place(viewer), 1), viewer);
    }

    @PostMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer,
            @PathVariable String key,
            @RequestBody @Schema(implementation = QueueView.class) JsonNode body) {
        if (!SkillForm.CODE.matcher(key).matches()) {
            throw new ProblemFound(RegisterProblem.NO_QUEUE);
        }
        RegisterForm form = new RegisterForm(body);
        office.change(read(form, key, register.place(viewer), form.version()), viewer);
    }

    private static HotlineQueue read(RegisterForm form, String code, AreaCode place, int version) {
        String name = form.text("name", NAME);
        String nameEn = form.text("nameEn", NAME);
        Policy policy = form.choice("policy", Policy.class);
        Duration ring = Duration.ofSeconds(form.number("ringSeconds", 5, 120));
        Duration wrapUp = Duration.ofSeconds(form.number("wrapUpSeconds", 0, 900));
        int tries = form.number("callbackTries", 1, 10);
        Duration retry = Duration.ofSeconds(form.number("retrySeconds", 60, 86_400));
        List<Reach> reaches = reaches(form);
        form.check();
        QueueRule rule =
                new QueueRule(new QueueId(code), policy, reaches, ring, wrapUp, retry, tries, QueueRule.Pace.USUAL);
        return new HotlineQueue(place, name, nameEn, rule, form.flag("served"), version);
    }

    private static List<Reach> reaches(RegisterForm form) {
        List<RegisterForm> parts = form.parts("reaches");
        List<Reach> reaches = parts.stream()
                .limit(MOST_REACHES)
                .map(CallQueueController::reach)
                .toList();
        if (parts.size() > MOST_REACHES
                || reaches.stream().noneMatch(it -> it.after().isZero())) {
            form.wrong(
                    "reaches",
                    "至少一行从 0 秒开始，最多 " + MOST_REACHES + " 行。",
                    "One line at least begins at 0 seconds; " + MOST_REACHES + " lines at most.");
        }
        return reaches;
    }

    private static Reach reach(RegisterForm part) {
        Duration after = Duration.ofSeconds(part.number("after", 0, LONGEST_WAIT));
        Set<CentreId> centres =
                part.texts("centres").stream().map(CentreId::new).collect(Collectors.toSet());
        List<SeatKind> kinds = part.choices("kinds", SeatKind.class);
        if (centres.isEmpty()) {
            part.wrong("centres", "请选择分中心。", "Choose a centre.");
        }
        if (kinds.isEmpty()) {
            part.wrong("kinds", "请选择坐席种类。", "Choose kinds of seats.");
        }
        return new Reach(
                after,
                centres.isEmpty() ? Set.of(new CentreId("none")) : centres,
                kinds.isEmpty() ? Set.of(SeatKind.CALL) : Set.copyOf(kinds),
                part.flag("remote"));
    }
}

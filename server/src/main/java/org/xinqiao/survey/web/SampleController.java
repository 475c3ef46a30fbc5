package org.xinqiao.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CallersOfCases;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.platform.Download;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SeededDraw;
import org.xinqiao.survey.PeopleList;
import org.xinqiao.survey.Sampling;
import org.xinqiao.survey.Sampling.Compared;
import org.xinqiao.survey.SurveyProblem;
import org.xinqiao.survey.Surveys;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.store.SampleTable.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** 抽样接口: draws a sample, shows how it was drawn, and draws it again. */
@RestController
class SampleController {

    private static final int LARGEST = 100_000;
    private static final int LONGEST_REST = 3_650;
    private static final int SEED = 100;
    private static final int FILE_NAME = 100;
    private static final long LARGEST_FILE = 10L * 1024 * 1024;
    private static final Duration USUAL = Duration.ofDays(90);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Sampling sampling;
    private final PeopleList lists;
    private final Surveys surveys;
    private final Matters matters;
    private final Clock clock;

    SampleController(Sampling sampling, PeopleList lists, Surveys surveys, Matters matters, Clock clock) {
        this.sampling = sampling;
        this.lists = lists;
        this.surveys = surveys;
        this.matters = matters;
        this.clock = clock;
    }

    /**
     * 从来电人中抽.
     *
     * @param area with all that lies in it; the survey's own when left out
     * @param matter with all that lies below it; every one when left out
     * @param from the first day of registration; ninety days ago when left out
     * @param until the last day
     * @param seed as it was drawn in public; one is made when left out
     * @param restDays who was asked by a survey within so many days is left out
     */
    record DrawBody(
            int size,
            @Nullable String area,
            @Nullable String matter,
            @Nullable String from,
            @Nullable String until,
            @Nullable String seed,
            @Nullable Integer restDays) {}

    /** 抽样记录. @param draw absent where none was made yet */
    record SampleView(@Nullable Drawn draw) {}

    @GetMapping("/api/surveys/{id:\\d{1,18}}/sample")
    SampleView drawn(@PathVariable long id, Viewer viewer) {
        return new SampleView(sampling.drawn(id, viewer));
    }

    @PostMapping("/api/surveys/{id:\\d{1,18}}/sample")
    SampleView draw(
            @PathVariable long id, @RequestBody @Schema(implementation = DrawBody.class) JsonNode body, Viewer viewer) {
        SurveyForm form = new SurveyForm(body);
        Instant now = clock.instant();
        CallersOfCases.Wanted wanted = new CallersOfCases.Wanted(
                form.area("area", surveys.open(id, viewer).area()),
                matter(form),
                form.day("from", now.minus(USUAL).truncatedTo(ChronoUnit.SECONDS)),
                form.day("until", now.truncatedTo(ChronoUnit.SECONDS)).plus(Duration.ofDays(1)));
        if (!wanted.from().isBefore(wanted.until())) {
            form.wrong("from", "开始日期要在结束日期之前。", "The first day comes before the last.");
        }
        Sampling.Order order = order(form);
        form.check();
        return new SampleView(sampling.fromCases(id, wanted, order, viewer));
    }

    private Optional<MatterCode> matter(SurveyForm form) {
        String typed = form.words("matter", SEED);
        Optional<MatterCode> matter =
                MatterCode.parse(typed).filter(code -> matters.find(code).isPresent());
        if (!typed.isEmpty() && matter.isEmpty()) {
            form.wrong("matter", "请选择事项。", "Choose a matter.");
        }
        return matter;
    }

    private static Sampling.Order order(SurveyForm form) {
        String seed = form.words("seed", SEED);
        if (!seed.matches("[\\w.\\-]*")) {
            form.wrong("seed", "种子只能有字母、数字、下划线、点和横线。", "A seed has letters, digits, dots, dashes.");
        }
        Integer rest = form.numberIfAny("restDays");
        if (rest != null && (rest < 0 || rest > LONGEST_REST)) {
            form.wrong("restDays", "请填写 0 到 3650 天。", "From 0 to 3650 days.");
        }
        return new Sampling.Order(
                form.number("size", 1, LARGEST), seed.isEmpty() ? null : seed, rest == null ? 0 : rest);
    }

    /** From a list. @param skip whether rows that are not right are passed over, once they were told */
    @PostMapping("/api/surveys/{id:\\d{1,18}}/list")
    SampleView list(
            @PathVariable long id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "100") String size,
            @RequestParam(defaultValue = "") String seed,
            @RequestParam(defaultValue = "0") String restDays,
            @RequestParam(defaultValue = "false") boolean skip,
            Viewer viewer)
            throws IOException {
        SurveyForm form = new SurveyForm(JsonNodeFactory.instance
                .objectNode()
                .put("size", digits(size))
                .put("restDays", digits(restDays))
                .put("seed", seed));
        if (file.getSize() > LARGEST_FILE) {
            form.wrong("file", "名单最大 10 MB。", "A list has 10 MB at the most.");
        }
        Sampling.Order order = order(form);
        form.check();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace("\0", "");
        String shown = name.substring(0, Math.min(FILE_NAME, name.length()));
        return new SampleView(lists.draw(id, file.getBytes(), shown, skip, order, viewer));
    }

    private static int digits(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** 再抽一次并比对. */
    @PostMapping("/api/surveys/{id:\\d{1,18}}/sample/check")
    Compared check(@PathVariable long id, Viewer viewer) {
        return sampling.again(id, viewer);
    }

    /** The frame under names that say nothing, with the rank of each: whoever has this and a hash program can draw again. */
    @GetMapping("/api/surveys/{id:\\d{1,18}}/frame.csv")
    ResponseEntity<StreamingResponseBody> frame(@PathVariable long id, Viewer viewer) {
        Drawn drawn = sampling.drawn(id, viewer);
        if (drawn == null) {
            throw new ProblemFound(SurveyProblem.NO_SAMPLE);
        }
        List<Member> frame = sampling.frame(id, viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("抽样框-" + id + ".csv", CSV).body(out -> {
            Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            to.write("\uFEFFname,area,rank,drawn,exported\n");
            for (Member each : frame) {
                to.write(each.name() + "," + each.area() + "," + SeededDraw.rank(drawn.seed(), each.name()) + ","
                        + (each.drawn() ? 1 : 0) + "," + mark.replace(',', ' ') + "\n");
            }
            to.flush();
        });
    }
}

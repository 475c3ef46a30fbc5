package org.xinqiao.notice.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.NoticeProblem;
import org.xinqiao.notice.NoticeTemplates;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.notice.store.NoticeTemplateTable.Version;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 通知模板接口. */
@RestController
@RequestMapping("/api/notice-templates")
class NoticeTemplateController {

    private static final int SUBJECT = 100;
    private static final int WORDS = 500;

    private final NoticeTemplates templates;
    private final Accounts accounts;

    NoticeTemplateController(NoticeTemplates templates, Accounts accounts) {
        this.templates = templates;
        this.accounts = accounts;
    }

    /** 通知模板. @param blanks what may be filled in @param version to be sent back with what is saved */
    record NoticeTemplateView(
            Purpose purpose,
            String name,
            String nameEn,
            List<String> blanks,
            int version,
            String subject,
            String words,
            String subjectEn,
            String wordsEn) {}

    /** 模板旧版. @param by who saved it */
    record NoticeTemplateVersion(
            int number, String subject, String words, String subjectEn, String wordsEn, String by, Instant at) {}

    /** 要保存的模板. */
    record NoticeTemplateBody(int version, String subject, String words, String subjectEn, String wordsEn) {}

    @GetMapping
    List<NoticeTemplateView> list(Viewer viewer) {
        return templates.list(viewer).stream()
                .map(NoticeTemplateController::shown)
                .toList();
    }

    @GetMapping("/{key:[A-Z0-9_]{1,40}}/versions")
    List<NoticeTemplateVersion> versions(@PathVariable("key") String purpose, Viewer viewer) {
        return templates.versions(named(purpose), viewer).stream()
                .map(this::shown)
                .toList();
    }

    @PostMapping("/{key:[A-Z0-9_]{1,40}}")
    NoticeTemplateView save(
            @PathVariable("key") String purpose,
            @RequestBody @Schema(implementation = NoticeTemplateBody.class) JsonNode body,
            Viewer viewer) {
        Purpose about = named(purpose);
        List<FieldProblem> wrong = new ArrayList<>();
        TemplateText zh = text(about, body, "", wrong);
        TemplateText en = text(about, body, "En", wrong);
        JsonNode version = body.path("version");
        if (!wrong.isEmpty() || !version.isIntegralNumber() || !version.canConvertToInt()) {
            throw new ProblemFound(NoticeProblem.INVALID, wrong);
        }
        Map<Lang, TemplateText> texts = Map.of(Lang.ZH, zh, Lang.EN, en);
        return shown(templates.save(new NoticeTemplates.InUse(about, version.intValue(), texts), viewer));
    }

    private static Purpose named(String name) {
        return Arrays.stream(Purpose.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemFound(NoticeProblem.NO_PURPOSE));
    }

    private static TemplateText text(Purpose purpose, JsonNode body, String lang, List<FieldProblem> wrong) {
        String subject = field(body, "subject" + lang, SUBJECT, wrong);
        String words = field(body, "words" + lang, WORDS, wrong);
        unknown(purpose, new TemplateText(subject, ""), "subject" + lang, wrong);
        unknown(purpose, new TemplateText("", words), "words" + lang, wrong);
        return new TemplateText(subject, words);
    }

    private static String field(JsonNode body, String name, int longest, List<FieldProblem> wrong) {
        String text = body.path(name).asString("").replace("\0", "").strip();
        if (text.isEmpty() || text.length() > longest) {
            wrong.add(new FieldProblem(
                    name,
                    "invalid",
                    "请填写，最多 " + longest + " 个字。",
                    "Fill this in, with at most " + longest + " characters."));
        }
        return text;
    }

    private static void unknown(Purpose purpose, TemplateText text, String field, List<FieldProblem> wrong) {
        Set<String> unknown = NoticeTemplates.unknown(purpose, text);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            wrong.add(
                    new FieldProblem(field, "invalid", "没有这样的占位符：" + names, "Nothing is filled into these: " + names));
        }
    }

    private static NoticeTemplateView shown(NoticeTemplates.InUse it) {
        TemplateText zh = Objects.requireNonNull(it.texts().get(Lang.ZH));
        TemplateText en = Objects.requireNonNull(it.texts().get(Lang.EN));
        return new NoticeTemplateView(
                it.purpose(),
                it.purpose().zh(),
                it.purpose().en(),
                it.purpose().blanks(),
                it.version(),
                zh.subject(),
                zh.words(),
                en.subject(),
                en.words());
    }

    private NoticeTemplateVersion shown(Version it) {
        TemplateText zh = Objects.requireNonNull(it.texts().get(Lang.ZH));
        TemplateText en = Objects.requireNonNull(it.texts().get(Lang.EN));
        return new NoticeTemplateVersion(
                it.number(), zh.subject(), zh.words(), en.subject(), en.words(), name(it), it.at());
    }

    private String name(Version it) {
        return accounts.find(it.by()).map(Account::name).orElse("");
    }
}

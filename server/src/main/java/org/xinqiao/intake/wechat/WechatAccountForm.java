package org.xinqiao.intake.wechat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.SourceAreas;
import org.xinqiao.intake.store.WechatAccountTable.Draft;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 公众号表单: what the sources page sends, with all that is wrong with it told at once. */
@Component
class WechatAccountForm {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_WELCOME = 600;

    private final SourceAreas areas;

    WechatAccountForm(SourceAreas areas) {
        this.areas = areas;
    }

    /** 填好的表单. @param appSecret empty where the old one stays */
    record Filled(Draft draft, String appSecret) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "the form of an account";
        }
    }

    /** @param known the account that is there already, whose area and app id stay */
    Filled read(JsonNode form, @org.jspecify.annotations.Nullable WechatAccount known, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        String name = text(form, "name");
        if (name.isEmpty() || length(name) > LONGEST_NAME) {
            wrong.add(problem("name", "请填写名称，最多 60 字。", "Give a name of at most 60 characters."));
        }
        String appId = known == null ? text(form, "appId") : known.appId();
        if (!appId.matches("wx[0-9a-zA-Z]{6,30}")) {
            wrong.add(problem("appId", "请填写公众平台上的 AppID，以 wx 开头。", "Give the AppID, which begins with wx."));
        }
        String secret = text(form, "appSecret");
        boolean isSecretFit = secret.isEmpty() ? known != null : secret.matches("[0-9a-zA-Z]{16,64}");
        if (!isSecretFit) {
            wrong.add(problem("appSecret", "请填写公众平台上的 AppSecret。", "Give the AppSecret of the platform."));
        }
        String welcome = text(form, "welcome");
        if (length(welcome) > LONGEST_WELCOME) {
            wrong.add(problem("welcome", "最多 600 字，请缩短。", "At most 600 characters; shorten it."));
        }
        String template = template(form.path("template"), wrong);
        AreaCode area = known == null ? areas.read(form, viewer, wrong) : known.area();
        boolean encrypted = form.path("encrypted").asBoolean(true);
        if (!wrong.isEmpty()) {
            throw new ProblemFound(IntakeProblem.INVALID, wrong);
        }
        return new Filled(new Draft(name, area, appId, encrypted, welcome, template), secret);
    }

    private static String template(JsonNode form, List<FieldProblem> wrong) {
        AnswerTemplate template = new AnswerTemplate(text(form, "id"), text(form, "number"), text(form, "text"));
        boolean isFit = template.id().matches("[\\w-]{0,64}")
                && template.number().matches("\\w{0,40}")
                && template.text().matches("\\w{0,40}");
        if (!isFit || (template.isThere() && template.text().isEmpty())) {
            wrong.add(problem(
                    "template",
                    "请照公众平台填写模板编号和字段名（例如 thing2），内容字段不能空着。",
                    "Give the template's number and field names as the platform has them, for example thing2."));
        }
        return JsonMapper.shared().writeValueAsString(template);
    }

    static String text(JsonNode form, String field) {
        return form.path(field).asString("").replace("\0", "").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static FieldProblem problem(String field, String zh, String en) {
        return new FieldProblem(field, "unreadable", zh, en);
    }
}

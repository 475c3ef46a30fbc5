package org.xinqiao.portal.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.files.FileId;
import org.xinqiao.portal.CitizenActs;
import org.xinqiao.portal.CitizenActs.Kind;
import org.xinqiao.portal.OpenCase;
import tools.jackson.databind.JsonNode;

/** 市民办理表单: reads what is to be done with a case, and has it done. */
@Component
class CitizenActForm {

    private static final int LONGEST = 2000;

    private final CitizenActs acts;
    private final SubmissionForm photos;

    CitizenActForm(CitizenActs acts, SubmissionForm photos) {
        this.acts = acts;
        this.photos = photos;
    }

    /**
     * 办理内容, as the API's document shows it.
     *
     * @param commandId the act's own id: sent again, nothing happens twice
     * @param text needed to add something, to open again and to withdraw
     * @param solved needed to rate, as {@code satisfied} is
     */
    record Body(
            UUID commandId,
            Kind act,
            @Nullable String text,
            @Nullable Boolean solved,
            Rating.@Nullable Satisfaction satisfied,
            @Nullable List<String> photos) {}

    void act(OpenCase open, JsonNode form) {
        PortalFields fields = new PortalFields(form);
        UUID id = fields.id("commandId");
        Kind kind = kind(fields, form);
        String text = isNeeded(kind)
                ? fields.neededText("text", LONGEST, "请写几句话说明。", "Please say a few words.")
                : fields.text("text", LONGEST);
        if (kind == Kind.RATE && !form.path("solved").isBoolean()) {
            fields.wrong("solved", "missing", "请选择问题是否已解决。", "Please say whether it is solved.");
        }
        if (kind == Kind.RATE && !form.path("satisfied").isString()) {
            fields.wrong("satisfied", "missing", "请选择是否满意。", "Please say whether you are satisfied.");
        }
        Rating.Satisfaction satisfied = fields.choice("satisfied", Rating.Satisfaction.NEUTRAL);
        List<FileId> sent = kind == Kind.SUPPLEMENT ? photos.photos(fields) : List.of();
        fields.check();
        acts.act(open, new CitizenActs.Wanted(id, kind, text, fields.yes("solved"), satisfied), sent);
    }

    private static Kind kind(PortalFields fields, JsonNode form) {
        if (!form.path("act").isString()) {
            fields.wrong("act", "missing", "页面已过期，请刷新后重试。", "This page is out of date; reload and try again.");
        }
        return fields.choice("act", Kind.SUPPLEMENT);
    }

    private static boolean isNeeded(Kind kind) {
        return kind == Kind.SUPPLEMENT || kind == Kind.REOPEN || kind == Kind.WITHDRAW;
    }
}

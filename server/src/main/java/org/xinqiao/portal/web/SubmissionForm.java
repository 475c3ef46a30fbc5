package org.xinqiao.portal.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.CitizenAdvice;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.Consents;
import org.xinqiao.portal.Photos;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.Submission;
import org.xinqiao.portal.model.Headline;
import tools.jackson.databind.JsonNode;

/** 网上提交表单: what the three steps of the page send, read whole or told what is wrong with each field. */
@Component
class SubmissionForm {

    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 40;

    private final Matters matters;
    private final Areas areas;
    private final Photos photos;
    private final CitizenAdvice advice;
    private final Consents consents;

    SubmissionForm(Matters matters, Areas areas, Photos photos, CitizenAdvice advice, Consents consents) {
        this.matters = matters;
        this.areas = areas;
        this.photos = photos;
        this.advice = advice;
        this.consents = consents;
    }

    /** @throws ProblemFound naming every field that is wrong, each consent that is missing, or with {@link PortalProblem#NO_PLACE} */
    Submission read(JsonNode form) {
        PortalFields fields = new PortalFields(form);
        var draft = fields.id("draftId");
        Facts facts = facts(fields);
        String name = fields.text("name", LONGEST_NAME);
        List<FileId> sent = photos(fields);
        String alike = fields.text("alike", LONGEST_CODE);
        fields.check();
        boolean anonymous = fields.yes("anonymous");
        var agreed = consents.checked(facts.text(), fields.yes("child"), fields.list("consents"));
        return new Submission(draft, facts, anonymous, anonymous ? "" : name, sent, alike, agreed);
    }

    private Facts facts(PortalFields fields) {
        String text = fields.neededText("text", LONGEST_TEXT, "请写下您要反映的事情。", "Please write what it is about.");
        Facts.Position position = position(fields);
        return new Facts(
                fields.choice("kind", Facts.Kind.HELP),
                advice.isDangerNow(text) ? Facts.Urgency.URGENT : Facts.Urgency.NORMAL,
                Facts.Channel.PORTAL,
                Headline.of(text),
                text,
                matter(fields),
                area(fields, position),
                fields.text("address", LONGEST_ADDRESS),
                position,
                fields.yes("confidential"),
                null);
    }

    private @Nullable MatterCode matter(PortalFields fields) {
        String typed = fields.text("matter", LONGEST_CODE);
        MatterCode known = MatterCode.parse(typed)
                .filter(code -> matters.find(code).isPresent())
                .orElse(null);
        if (!typed.isEmpty() && known == null) {
            fields.wrong("matter", "unknown", "没有这个类别，请重新选择。", "No such subject; choose again.");
        }
        return known;
    }

    /** As chosen, or where the position lies, or as a whole the place, whose dispatchers know better. */
    private AreaCode area(PortalFields fields, Facts.@Nullable Position position) {
        String typed = fields.text("area", LONGEST_CODE);
        if (!typed.isEmpty()) {
            Optional<AreaCode> known =
                    AreaCode.parse(typed).flatMap(areas::find).map(Area::code);
            if (known.isEmpty()) {
                fields.wrong("area", "unknown", "没有这个区域，请重新选择。", "No such area; choose again.");
            }
            return known.orElseGet(this::place);
        }
        return Optional.ofNullable(position)
                .flatMap(at -> areas.at(at.lon(), at.lat()))
                .map(Area::code)
                .orElseGet(this::place);
    }

    AreaCode place() {
        return areas.roots().stream()
                .findFirst()
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(PortalProblem.NO_PLACE));
    }

    private static Facts.@Nullable Position position(PortalFields fields) {
        Double lon = fields.decimal("lon");
        Double lat = fields.decimal("lat");
        if (lon == null && lat == null) {
            return null;
        }
        try {
            if (lon != null && lat != null) {
                return new Facts.Position(lon, lat);
            }
        } catch (IllegalArgumentException _) {
            // told below, as half a position is
        }
        fields.wrong("lat", "unreadable", "位置不对，请重新选择。", "Not a position; choose it anew.");
        return null;
    }

    List<FileId> photos(PortalFields fields) {
        List<String> tickets = fields.list("photos");
        if (tickets.size() > Photos.MOST) {
            throw new ProblemFound(PortalProblem.TOO_MANY_PHOTOS);
        }
        List<FileId> known =
                tickets.stream().flatMap(each -> photos.of(each).stream()).toList();
        if (known.size() < tickets.size()) {
            fields.wrong("photos", "unknown", "有一张照片已过期，请重新添加。", "One of the photos has run out; add it again.");
        }
        return known;
    }
}

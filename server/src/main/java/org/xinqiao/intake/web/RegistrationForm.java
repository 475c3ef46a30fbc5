package org.xinqiao.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Conclusions;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.intake.Instruction;
import org.xinqiao.intake.Registration;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import tools.jackson.databind.JsonNode;

/** 登记表单: what the registration page sends, read whole or told what is wrong with each field. */
@Component
class RegistrationForm {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 5000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 40;

    private final Matters matters;
    private final Areas areas;
    private final Units units;
    private final Conclusions conclusions;

    RegistrationForm(Matters matters, Areas areas, Units units, Conclusions conclusions) {
        this.conclusions = conclusions;
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    /** @throws org.xinqiao.platform.ProblemFound naming every field that is wrong */
    Registration read(JsonNode form, Viewer viewer) {
        FormFields fields = new FormFields();
        UUID draft = fields.uuid(form, "draftId", null);
        UUID command = fields.uuid(form, "commandId", UUID.randomUUID());
        UUID call = form.path("call").isString() ? fields.uuid(form, "call", null) : null;
        Long contact = form.path("contact").isString() ? fields.number(form, "contact") : null;
        Facts facts = facts(form, fields, viewer);
        JsonNode caller = form.path("caller");
        String name = fields.text(caller, "name", LONGEST_NAME);
        String phone = fields.text(caller, "phone", LONGEST_PHONE);
        if (!phone.isEmpty() && PhoneNumber.parse(phone).isEmpty()) {
            fields.wrong("phone", "unreadable", "电话号码不正确，请填写数字号码。", "This is no phone number; give its digits.");
        }
        Instruction instruction =
                facts.channel() == Facts.Channel.LEADER ? instruction(form.path("instruction"), fields) : null;
        Command then = then(form.path("then"), fields, viewer);
        fields.check();
        boolean anonymous = caller.path("anonymous").asBoolean(false);
        return new Registration(
                command,
                draft,
                facts,
                anonymous ? "" : name,
                anonymous ? "" : phone,
                anonymous,
                caller.path("sealed").asBoolean(false),
                call,
                contact,
                instruction,
                then);
    }

    private Facts facts(JsonNode form, FormFields fields, Viewer viewer) {
        if (!form.path("kind").isString()) {
            fields.wrong("kind", "missing", "请选择诉求类型。", "Please choose the kind.");
        }
        return new Facts(
                fields.choice(form, "kind", Facts.Kind.HELP),
                fields.choice(form, "urgency", Facts.Urgency.NORMAL),
                fields.choice(form, "channel", Facts.Channel.PHONE),
                fields.neededText(form, "title", LONGEST_TITLE),
                fields.neededText(form, "text", LONGEST_TEXT),
                matter(form, fields),
                area(form, fields, viewer),
                fields.text(form, "address", LONGEST_ADDRESS),
                position(form, fields),
                form.path("confidential").asBoolean(false),
                null,
                recusal(form, fields));
    }

    /** 回避: whoever is told on. */
    private Facts.@Nullable Recusal recusal(JsonNode form, FormFields fields) {
        List<UnitId> told = fields.units(form, "recusedUnits");
        if (!told.stream().allMatch(unit -> units.find(unit).isPresent())) {
            fields.wrong("recusedUnits", "unknown", "没有这个单位，请重新选择。", "No such unit; choose again.");
        }
        return told.isEmpty() ? null : new Facts.Recusal(told, List.of());
    }

    private @Nullable MatterCode matter(JsonNode form, FormFields fields) {
        String typed = fields.text(form, "matter", LONGEST_NAME);
        if (typed.isEmpty()) {
            return null;
        }
        MatterCode known = MatterCode.parse(typed)
                .filter(code -> matters.find(code).isPresent())
                .orElse(null);
        if (known == null) {
            fields.wrong("matter", "unknown", "没有这个事项，请重新选择。", "No such matter; choose again.");
        }
        return known;
    }

    private AreaCode area(JsonNode form, FormFields fields, Viewer viewer) {
        AreaCode own = viewer.scope().area();
        String typed = fields.neededText(form, "area", LONGEST_NAME);
        if (typed.isEmpty()) {
            return own;
        }
        AreaCode known = AreaCode.parse(typed)
                .filter(code -> areas.find(code).isPresent())
                .orElse(null);
        if (known == null) {
            fields.wrong("area", "unknown", "没有这个区域，请重新选择。", "No such area; choose again.");
        } else if (!own.contains(known)) {
            fields.wrong("area", "not-yours", "这个区域不在您的辖区内，请重新选择。", "This area is not within yours; choose again.");
        }
        return known == null ? own : known;
    }

    private static Facts.@Nullable Position position(JsonNode form, FormFields fields) {
        Double lon = fields.decimal(form, "lon");
        Double lat = fields.decimal(form, "lat");
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
        fields.wrong(lon == null ? "lon" : "lat", "unreadable", "坐标不对，请在地图上重新选点。", "Not a position; mark it anew.");
        return null;
    }

    /** 领导批示: who instructed must be said, by when may be left to the place's rules. */
    private static Instruction instruction(JsonNode form, FormFields fields) {
        String leader = fields.neededText(form, "leader", LONGEST_NAME);
        String number = fields.text(form, "instructionNumber", LONGEST_NAME);
        String limit = fields.text(form, "limit", LONGEST_PHONE);
        TimeLimit read = null;
        try {
            read = limit.isEmpty() ? null : TimeLimit.parse(limit);
        } catch (IllegalArgumentException _) {
            fields.wrong(
                    "limit", "unreadable", "时限写法不对，例如 3 WORKING_DAYS。", "Not a limit, for example 3 WORKING_DAYS.");
        }
        return new Instruction(leader, number, read);
    }

    private @Nullable Command then(JsonNode then, FormFields fields, Viewer viewer) {
        if (then.isMissingNode() || then.isNull()) {
            return null;
        }
        return switch (then.path("step").asString("")) {
            case "answer-directly" -> new Command.AnswerDirectly(answer(then, fields));
            case "conclude" -> conclude(then, fields, viewer);
            case "dispatch" ->
                new Command.Dispatch(
                        fields.unit(then, "leadUnit"),
                        fields.units(then, "assistUnits"),
                        fields.text(then, "note", LONGEST_TEXT),
                        null);
            default -> {
                fields.wrong(
                        "then",
                        "unknown",
                        "登记后只能直接答复、不转办或派单，请重新选择。",
                        "A new case is answered, concluded or dispatched; choose again.");
                yield null;
            }
        };
    }

    private Command conclude(JsonNode then, FormFields fields, Viewer viewer) {
        String way = fields.neededText(then, "way", LONGEST_NAME);
        CaseId earlier = then.path("earlier").isString() && fields.number(then, "earlier") instanceof Long id && id > 0
                ? new CaseId(id)
                : null;
        Command.Conclude command =
                conclusions.command(viewer, way, answer(then, fields), fields.text(then, "to", LONGEST_TITLE), earlier);
        if (earlier != null && command.earlier() == null) {
            fields.wrong("earlier", "unknown", "没有找到这件诉求，请重新选择。", "That case was not found; choose again.");
        }
        return command;
    }

    /** Named {@code answer}, since a form has one {@code text} already. */
    private static String answer(JsonNode then, FormFields fields) {
        String text = then.path("text").asString("").strip();
        if (text.isEmpty()) {
            fields.wrong("answer", "missing", "请填写答复内容。", "Please give the answer.");
        } else if (text.length() > LONGEST_TEXT) {
            fields.wrong("answer", "too-long", "最多 5000 字，请缩短。", "At most 5000 characters; shorten it.");
        }
        return text;
    }
}

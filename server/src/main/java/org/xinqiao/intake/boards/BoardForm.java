package org.xinqiao.intake.boards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.SourceAreas;
import org.xinqiao.intake.store.BoardTable.Draft;
import org.xinqiao.intake.store.BoardTable.Kind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 来源表单: what the sources page sends, with all that is wrong with it told at once. */
@Component
class BoardForm {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_PART = 200;
    private static final int MOST_MINUTES = 1440;
    private static final int USUAL_MINUTES = 10;
    private static final Map<Kind, Set<String>> PARTS = Map.of(
            Kind.FEED, Set.of(),
            Kind.PUSH, Set.of(),
            Kind.JSON, Set.of("items", "id", "thread", "title", "text", "author", "phone", "at"),
            Kind.HTML, Set.of("item", "id", "link", "title", "text", "author", "at"));
    private static final Map<Kind, Set<String>> NEEDED = Map.of(
            Kind.FEED,
            Set.of(),
            Kind.PUSH,
            Set.of(),
            Kind.JSON,
            Set.of("items", "id", "text"),
            Kind.HTML,
            Set.of("item"));

    private final SourceAreas areas;

    BoardForm(SourceAreas areas) {
        this.areas = areas;
    }

    /** @param kept the kind of a board that is there already, which stays */
    Draft read(JsonNode form, @Nullable Kind kept, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        String name = text(form, "name");
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            wrong.add(problem("name", "请填写名称，最多 60 字。", "Give a name of at most 60 characters."));
        }
        Kind kind = kept == null ? kind(form, wrong) : kept;
        String address = kind == Kind.PUSH ? "" : address(form, "address", true, wrong);
        String reply = address(form, "replyAddress", false, wrong);
        Map<String, String> shape = shape(form, kind, wrong);
        int minutes = minutes(form, wrong);
        AreaCode area = areas.read(form, viewer, wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemFound(IntakeProblem.INVALID, wrong);
        }
        return new Draft(name, area, kind, address, JsonMapper.shared().writeValueAsString(shape), reply, minutes);
    }

    private static Kind kind(JsonNode form, List<FieldProblem> wrong) {
        for (Kind each : Kind.values()) {
            if (each.name().equals(text(form, "kind"))) {
                return each;
            }
        }
        wrong.add(problem("kind", "请选择读取方式。", "Choose how it is read."));
        return Kind.FEED;
    }

    private static String address(JsonNode form, String field, boolean isNeeded, List<FieldProblem> wrong) {
        String address = text(form, field);
        boolean isFit =
                address.isEmpty() ? !isNeeded : address.length() <= LONGEST_ADDRESS && GuardedWeb.isWeb(address);
        if (!isFit) {
            wrong.add(problem(field, "请填写 http 或 https 网址。", "Give an http or https address."));
        }
        return address;
    }

    private static Map<String, String> shape(JsonNode form, Kind kind, List<FieldProblem> wrong) {
        Map<String, String> shape = new TreeMap<>();
        for (Map.Entry<String, JsonNode> part : form.path("shape").properties()) {
            String written = part.getValue().asString("").strip();
            if (PARTS.getOrDefault(kind, Set.of()).contains(part.getKey()) && !written.isEmpty()) {
                shape.put(part.getKey(), written.substring(0, Math.min(written.length(), LONGEST_PART)));
            }
        }
        for (String needed : NEEDED.getOrDefault(kind, Set.of())) {
            if (!shape.containsKey(needed)) {
                wrong.add(problem("shape." + needed, "请填写这一部分在哪里。", "Say where this part is."));
            }
        }
        if (kind == Kind.HTML && !shape.containsKey("link") && !shape.containsKey("id")) {
            wrong.add(problem(
                    "shape.link",
                    "请填写链接或编号在哪里，用来认出同一帖。",
                    "Say where the link or the id is, by which a post is known."));
        }
        return shape;
    }

    private static int minutes(JsonNode form, List<FieldProblem> wrong) {
        JsonNode minutes = form.path("minutes");
        if (minutes.isMissingNode() || minutes.isNull()) {
            return USUAL_MINUTES;
        }
        int read = minutes.isIntegralNumber() && minutes.canConvertToInt() ? minutes.intValue() : 0;
        if (read < 1 || read > MOST_MINUTES) {
            wrong.add(problem("minutes", "请填写 1 到 1440 分钟。", "Give 1 to 1440 minutes."));
            return USUAL_MINUTES;
        }
        return read;
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).asString("").strip();
    }

    private static FieldProblem problem(String field, String zh, String en) {
        return new FieldProblem(field, "unreadable", zh, en);
    }
}

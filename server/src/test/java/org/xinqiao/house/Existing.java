package org.xinqiao.house;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.casework.model.Step;

/** 现有之物: what there is for those who probe the doors to ask about, by the names of fields and parameters. */
final class Existing {

    private Existing() {}

    /** By the name of a field or parameter, or with what it is of before it. */
    static Map<String, List<String>> at(EastAndWest place) {
        EastAndWest.Side east = place.east();
        EastAndWest.Side west = place.west();
        List<String> units = List.of(east.unit(), west.unit(), "1");
        List<String> areas = List.of(east.area(), west.area(), "9901");
        Map<String, List<String>> existing = new HashMap<>();
        existing.put("cases/id", List.of(east.caseId(), west.caseId()));
        existing.put("files/id", List.of(east.file(), west.file()));
        existing.put("surveys/id", place.surveys());
        existing.put("units/id", units);
        existing.put("id", List.of("1", "2", "3", "999999"));
        existing.put("number", List.of(east.number(), west.number()));
        existing.put("worklists/key", List.of("all", "mine", "to-dispatch"));
        existing.put("key", List.of("REPLY-1", "SIGN-1", "DISPATCH-1"));
        existing.put("slug", Arrays.stream(Step.values()).map(Step::slug).toList());
        existing.put("areas/code", areas);
        existing.put("area", areas);
        existing.put("parent", areas);
        existing.put("matter", List.of("030101"));
        existing.put("primary", List.of(east.caseId(), west.caseId()));
        existing.put("attachments", List.of(east.file()));
        for (String field : List.of("unit", "leadUnit", "assistUnits", "proposedUnit", "under")) {
            existing.put(field, units);
        }
        existing.put("phone", List.of("13800001234", "010-12345678"));
        existing.put("limit", List.of("3 WORKING_DAYS", "20", "5"));
        existing.put("replyLimit", List.of("3 WORKING_DAYS"));
        existing.put("step", List.of("dispatch", "answer-directly"));
        existing.put("powers", List.of("HANDLE", "REGISTER"));
        existing.put("roles", List.of("handler", "dispatcher"));
        existing.put("code", List.of("handler", "helper"));
        existing.put("username", List.of("somebody"));
        existing.put("citizen", List.of("1"));
        return existing;
    }
}

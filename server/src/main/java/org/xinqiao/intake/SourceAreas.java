package org.xinqiao.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import tools.jackson.databind.JsonNode;

/** 来源区域: for which area somebody sets a source up: the one they name within their own, or their own. */
@Component
public class SourceAreas {

    private static final String FIELD = "area";

    private final Areas areas;

    SourceAreas(Areas areas) {
        this.areas = areas;
    }

    /** What the form says; one that is not theirs is added to what is wrong. */
    public AreaCode read(JsonNode form, Viewer viewer, List<FieldProblem> wrong) {
        AreaCode own = viewer.scope().area();
        String typed = form.path(FIELD).asString("").strip();
        if (typed.isEmpty()) {
            return own;
        }
        return AreaCode.parse(typed)
                .filter(own::contains)
                .filter(code -> areas.find(code).isPresent())
                .orElseGet(() -> {
                    wrong.add(new FieldProblem(FIELD, "unreadable", "没有这个区域，或不在您的辖区内。", "No such area within yours."));
                    return own;
                });
    }
}

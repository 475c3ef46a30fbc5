package org.xinqiao.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Power;

/** 入口入文档: the doors of the list in its order, with what the list says of each; nothing else is in the document. */
@Component
class DoorsInDocument implements OpenApiCustomizer {

    private final AppInDocument app;

    DoorsInDocument(AppInDocument app) {
        this.app = app;
    }

    @Override
    public void customise(OpenAPI api) {
        Paths listed = new Paths();
        for (Door door : Doors.all()) {
            PathItem path = api.getPaths().get(written(door));
            Operation operation =
                    path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(door.method()));
            if (path != null && operation != null) {
                listed.addPathItem(written(door), path);
                describe(operation, door);
            }
        }
        api.setPaths(listed);
        app.describe(api);
    }

    /** A path of the list as the document writes it: without the shapes of its variables. */
    private static String written(Door door) {
        return door.path().replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }

    private static void describe(Operation operation, Door door) {
        operation.summary(door.zh());
        operation.addExtension("x-summary-en", door.en());
        operation.addExtension(
                "x-powers", door.powers().stream().map(Power::name).sorted().toList());
        operation.addExtension("x-confirmed", door.is(Door.Mark.CONFIRMED));
        operation.security(List.of(needed(door)));
        if (heedsKeys(door)) {
            operation.addParametersItem(new Parameter().$ref(ApiDocument.KEY));
        }
        operation.getResponses().addApiResponse("default", new ApiResponse().$ref(ProblemsInDocument.PROBLEM));
    }

    private static boolean heedsKeys(Door door) {
        return !door.method().equals("GET") && !door.anybody() && !door.is(Door.Mark.EACH_TIME);
    }

    private static SecurityRequirement needed(Door door) {
        SecurityRequirement needed = new SecurityRequirement();
        if (!door.anybody()) {
            needed.addList(ApiDocument.SESSION);
        }
        if (!door.method().equals("GET")) {
            needed.addList(ApiDocument.ECHO);
        }
        return needed;
    }
}

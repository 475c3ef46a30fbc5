package org.xinqiao.api;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** 操作名称: {@code caseTake} for what a {@code CaseController} does in {@code take}, in the chapter of its room. */
@Component
class OperationNames implements GlobalOperationCustomizer {

    private static final int ROOM = "org.xinqiao.".length();

    @Override
    public Operation customize(Operation operation, HandlerMethod door) {
        Class<?> controller = door.getBeanType();
        String about = StringUtils.uncapitalize(controller.getSimpleName().replace("Controller", ""));
        String room = controller.getPackageName().substring(ROOM).replaceFirst("\\..*", "");
        String does = door.getMethod().getName();
        return operation
                .operationId(does.equals(about) ? about : about + StringUtils.capitalize(does))
                .tags(List.of(room));
    }
}

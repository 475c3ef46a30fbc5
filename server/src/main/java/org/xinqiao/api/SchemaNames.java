package org.xinqiao.api;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** 类型名称: a record inside a controller or a view is named after both, since many rooms have a {@code Shown}. */
final class SchemaNames extends TypeNameResolver {

    private static final String CONTROLLER = "Controller";

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = named(type, options);
        if (given.computeIfAbsent(name, _ -> type) != type) {
            throw new IllegalStateException(type + " and " + given.get(name) + " would have one name: " + name);
        }
        return name;
    }

    private String named(Class<?> type, Set<Options> options) {
        String own = super.nameForClass(type, options);
        if (type.getEnclosingClass() == null) {
            return own;
        }
        String outer = named(type.getEnclosingClass(), options).replace(CONTROLLER, "");
        return own.startsWith(outer) ? own : outer + own;
    }
}

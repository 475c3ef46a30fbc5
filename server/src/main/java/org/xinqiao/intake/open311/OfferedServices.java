package org.xinqiao.intake.open311;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 服务: the catalogue's matters as what may be asked for; what holds other matters is a group, not a service. */
@Component
class OfferedServices {

    private static final int LOWEST = 3;

    private final Matters matters;

    OfferedServices(Matters matters) {
        this.matters = matters;
    }

    Tree list() {
        ArrayNode list = Tree.list();
        matters.list().stream()
                .filter(OfferedServices::isOffered)
                .forEach(matter -> describe(list.addObject(), matter));
        return new Tree("services", list);
    }

    Tree definition(String code) {
        ObjectNode definition = Tree.object();
        definition.put("service_code", get(code).code().value());
        definition.set("attributes", Attributes.written());
        return new Tree("service_definition", definition);
    }

    Matter get(String code) {
        return find(code)
                .orElseThrow(() -> Fault.notFound("没有这个 service_code，请以服务列表为准。 The service_code was not found."));
    }

    Optional<Matter> find(String code) {
        return MatterCode.parse(code).flatMap(matters::find).filter(OfferedServices::isOffered);
    }

    String nameOf(String code) {
        return MatterCode.parse(code)
                .flatMap(matters::find)
                .map(OfferedServices::name)
                .orElse(code);
    }

    private static boolean isOffered(Matter matter) {
        return matter.level() == LOWEST;
    }

    private void describe(ObjectNode service, Matter matter) {
        service.put("service_code", matter.code().value());
        service.put("service_name", name(matter));
        service.put("description", matter.description());
        service.put("metadata", true);
        service.put("type", "realtime");
        service.put("keywords", String.join(", ", keywords(matter)));
        service.put(
                "group", matter.parent() == null ? "" : nameOf(matter.parent().value()));
    }

    private static List<String> keywords(Matter matter) {
        return matter.keywords().stream().filter(word -> !word.contains(",")).toList();
    }

    private static String name(Matter matter) {
        return matter.nameEn().isBlank() ? matter.name() : matter.name() + " " + matter.nameEn();
    }
}

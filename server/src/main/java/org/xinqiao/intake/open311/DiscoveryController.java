package org.xinqiao.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Open311 目录接口: where this door is, in which formats, and which services stand behind it. */
@RestController
@RequestMapping("/open311")
class DiscoveryController {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Open311Settings settings;
    private final Jurisdictions jurisdictions;
    private final OfferedServices services;
    private final Changeset changeset;

    DiscoveryController(
            Open311Settings settings, Jurisdictions jurisdictions, OfferedServices services, Changeset changeset) {
        this.settings = settings;
        this.jurisdictions = jurisdictions;
        this.services = services;
        this.changeset = changeset;
    }

    @GetMapping("/discovery.{format}")
    ResponseEntity<String> discovery(@PathVariable String format) {
        Format wanted = Format.of(format);
        ObjectNode whole = Tree.object();
        whole.put("changeset", changeset.now());
        whole.put("contact", settings.contact());
        whole.put("key_service", settings.keyService());
        ArrayNode endpoints = whole.putArray("endpoints");
        ObjectNode endpoint = endpoints.addObject();
        endpoint.put("specification", SPECIFICATION);
        endpoint.put(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/open311/v2")
                        .toUriString());
        endpoint.put("changeset", changeset.now());
        endpoint.put("type", "production");
        endpoint.putArray("formats").add("text/xml").add("application/json");
        return new Tree("discovery", whole).as(wanted);
    }

    @GetMapping("/v2/services.{format}")
    ResponseEntity<String> services(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        jurisdictions.of(new Arguments(request.getParameterMap()));
        return services.list().as(wanted);
    }

    @GetMapping("/v2/services/{service}.{format}")
    ResponseEntity<String> definition(
            @PathVariable String service, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Map<String, String[]> sent = request.getParameterMap();
        jurisdictions.of(new Arguments(sent));
        return services.definition(service).as(wanted);
    }
}

package org.xinqiao.intake.open311;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.intake.model.FirstWords;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 请求应答: a case as the specification tells of a service request. */
@Component
class RequestTree {

    /** The specification allows line breaks in descriptions, but no HTML. */
    private static final Pattern MARKUP = Pattern.compile("<(?=[a-zA-Z/!?])[^>]*>?");

    private static final int LONGEST_TEXT = 4000;

    private final OfferedServices services;
    private final Units units;
    private final Areas areas;

    RequestTree(OfferedServices services, Units units, Areas areas) {
        this.services = services;
        this.units = units;
        this.areas = areas;
    }

    Tree of(List<ShownRequests.Shown> found) {
        ArrayNode list = Tree.list();
        found.forEach(shown -> describe(list.addObject(), shown));
        return new Tree("service_requests", list);
    }

    private void describe(ObjectNode request, ShownRequests.Shown shown) {
        PublicCase it = shown.it();
        String service = serviceOf(shown);
        request.put("service_request_id", it.number());
        request.put("status", status(it.isClosed()));
        request.put("status_notes", notes(it));
        request.put("service_name", services.nameOf(service));
        request.put("service_code", service);
        request.put("description", plain(it.text()));
        request.put("agency_responsible", agency(it.lead()));
        request.putNull("service_notice");
        request.put("requested_datetime", W3c.written(it.registered()));
        request.put("updated_datetime", W3c.written(it.changed()));
        request.put("expected_datetime", written(it.due()));
        request.put("address", address(it));
        request.put("address_id", it.area().value());
        request.putNull("zipcode");
        request.put("lat", it.position() == null ? null : it.position().lat());
        request.put("long", it.position() == null ? null : it.position().lon());
        String media = shown.brought().mediaUrl();
        request.put("media_url", media.isEmpty() ? null : media);
    }

    /** The matter as it was put right since, or as the sender named it. */
    static String serviceOf(ShownRequests.Shown shown) {
        return shown.it().matter() == null
                ? shown.brought().service()
                : shown.it().matter().value();
    }

    static String status(boolean closed) {
        return closed ? "closed" : "open";
    }

    static String plain(String text) {
        return FirstWords.shortened(MARKUP.matcher(text).replaceAll(""), LONGEST_TEXT);
    }

    String agency(@Nullable UnitId unit) {
        return unit == null ? "" : units.find(unit).map(found -> found.name()).orElse("");
    }

    private static String notes(PublicCase it) {
        if (it.stage() == Stage.MERGED) {
            return "与同类诉求合并办理。 Handled together with another request.";
        }
        return it.outcome().isBlank() ? it.stage().zh() + " " + it.stage().en() : plain(it.outcome());
    }

    /** From the most specific to the most general. */
    private String address(PublicCase it) {
        StringBuilder whole = new StringBuilder(plain(it.address()));
        for (Area area : areas.path(it.area()).reversed()) {
            whole.append(whole.isEmpty() ? "" : "，").append(area.name());
        }
        return whole.toString();
    }

    private static @Nullable String written(@Nullable Instant moment) {
        return moment == null ? null : W3c.written(moment);
    }
}

package org.xinqiao.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.intake.open311.ShownRequests.Shown;
import org.xinqiao.intake.store.Open311KeyTable.Key;
import org.xinqiao.intake.store.Open311RequestTable.Brought;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Open311 请求接口: brings requests in and tells what has come of them. */
@RestController
@RequestMapping("/open311/v2")
class GeoRequestController {

    private static final String ROOT = "service_requests";
    private static final int PAGES = 1_000_000;

    private final Jurisdictions jurisdictions;
    private final Open311Keys keys;
    private final BroughtRequests brought;
    private final ShownRequests shown;
    private final RequestTree tree;

    GeoRequestController(
            Jurisdictions jurisdictions,
            Open311Keys keys,
            BroughtRequests brought,
            ShownRequests shown,
            RequestTree tree) {
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.brought = brought;
        this.shown = shown;
        this.tree = tree;
    }

    @PostMapping("/requests.{format}")
    ResponseEntity<String> create(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Arguments arguments = new Arguments(request.getParameterMap());
        AreaCode place = jurisdictions.of(arguments);
        Key partner = keys.check(arguments, place);
        Brought made = brought.receive(place, partner, request.getParameterMap());
        ArrayNode list = Tree.list();
        ObjectNode answer = list.addObject();
        String number = shown.shown(made).map(found -> found.it().number()).orElse(null);
        if (number != null) {
            answer.put("service_request_id", number);
            answer.put("service_notice", "已受理，请凭编号查询进展。 Registered: ask for it by its number.");
        } else {
            answer.put("token", made.token().toString());
            answer.put("service_notice", "已收到，正在由工作人员核对地点。 Received: somebody is making out where it is.");
        }
        answer.putNull("account_id");
        return new Tree(ROOT, list).as(wanted, 201);
    }

    @GetMapping("/requests.{format}")
    ResponseEntity<String> list(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Arguments arguments = new Arguments(request.getParameterMap());
        AreaCode place = jurisdictions.of(arguments);
        List<String> ids = arguments.several("service_request_id");
        if (!ids.isEmpty()) {
            return tree.of(ids.stream()
                            .distinct()
                            .limit(ShownRequests.MOST)
                            .flatMap(id -> shown.find(place, id).stream())
                            .toList())
                    .as(wanted);
        }
        Instant from = arguments.moment("start_date");
        Instant to = arguments.moment("end_date");
        ShownRequests.Span span = shown.span(from, to, arguments);
        int size = arguments.count("page_size", ShownRequests.MOST, ShownRequests.MOST);
        int page = arguments.count("page", 1, PAGES);
        Predicate<Shown> fits = statusOf(arguments).and(serviceOf(arguments));
        arguments.check();
        return tree.of(shown.list(place, span, fits, page, size)).as(wanted);
    }

    @GetMapping("/requests/{request}.{format}")
    ResponseEntity<String> get(
            @PathVariable("request") String id, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        AreaCode place = jurisdictions.of(new Arguments(request.getParameterMap()));
        Shown found = shown.find(place, id)
                .orElseThrow(
                        () -> Fault.notFound("没有这个 service_request_id，请核对。 The service_request_id was not found."));
        return tree.of(List.of(found)).as(wanted);
    }

    @GetMapping("/tokens/{token}.{format}")
    ResponseEntity<String> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        AreaCode place = jurisdictions.of(new Arguments(request.getParameterMap()));
        UUID sent = uuid(token);
        Brought found = sent == null ? null : shown.byToken(place, sent).orElse(null);
        if (found == null) {
            throw Fault.notFound("没有这个 token，请核对。 The token was not found.");
        }
        ArrayNode list = Tree.list();
        list.addObject()
                .put(
                        "service_request_id",
                        shown.shown(found).map(known -> known.it().number()).orElse(null))
                .put("token", found.token().toString());
        return new Tree(ROOT, list).as(wanted);
    }

    private static Predicate<Shown> statusOf(Arguments arguments) {
        List<String> wanted = arguments.several("status");
        if (!List.of("open", "closed").containsAll(wanted)) {
            arguments.wrong("status 只有 open 与 closed。 A status is open or closed.");
        }
        return found -> wanted.isEmpty()
                || wanted.contains(RequestTree.status(found.it().isClosed()));
    }

    private static Predicate<Shown> serviceOf(Arguments arguments) {
        List<String> wanted = arguments.several("service_code");
        return found -> wanted.isEmpty() || wanted.contains(RequestTree.serviceOf(found));
    }

    private static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}

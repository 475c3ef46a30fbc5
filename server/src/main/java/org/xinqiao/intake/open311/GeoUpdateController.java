package org.xinqiao.intake.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.open311.ShownRequests.Shown;
import org.xinqiao.intake.store.Open311KeyTable.Key;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.databind.node.ArrayNode;

/** Open311 进展接口: the extension by which FixMyStreet learns what happened, and tells what its users add. */
@RestController
@RequestMapping("/open311/v2")
class GeoUpdateController {

    private static final String ROOT = "service_request_updates";
    private static final Map<String, String> STATES =
            Map.of("", "", "OPEN", "", "CLOSED", "来信人表示问题已解决。", "FIXED", "来信人表示问题已解决。");
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ID = 100;

    private final Jurisdictions jurisdictions;
    private final Open311Keys keys;
    private final BroughtRequests brought;
    private final ShownRequests shown;
    private final UpdateTree tree;

    GeoUpdateController(
            Jurisdictions jurisdictions,
            Open311Keys keys,
            BroughtRequests brought,
            ShownRequests shown,
            UpdateTree tree) {
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.brought = brought;
        this.shown = shown;
        this.tree = tree;
    }

    @GetMapping("/servicerequestupdates.{format}")
    ResponseEntity<String> updates(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Arguments arguments = new Arguments(request.getParameterMap());
        AreaCode place = jurisdictions.of(arguments);
        ShownRequests.Span span = shown.span(arguments.moment("start_date"), arguments.moment("end_date"), arguments);
        arguments.check();
        List<Shown> changed = shown.changed(place, span.from(), ShownRequests.MOST);
        return tree.of(place, changed, span, ShownRequests.MOST).as(wanted);
    }

    @PostMapping("/servicerequestupdates.{format}")
    ResponseEntity<String> update(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Arguments arguments = new Arguments(request.getParameterMap());
        AreaCode place = jurisdictions.of(arguments);
        Key partner = keys.check(arguments, place);
        String id = needed(arguments, "service_request_id");
        String update = needed(arguments, "update_id");
        String status = arguments.text("status", LONGEST_ID).toUpperCase(Locale.ROOT);
        if (!STATES.containsKey(status)) {
            arguments.wrong("status 只有 OPEN 与 CLOSED。 A status is OPEN or CLOSED.");
        }
        arguments.moment("updated_datetime");
        String text = arguments.text("description", LONGEST_TEXT);
        NewRequest.mediaUrl(arguments);
        Contact.Sender sender = NewRequest.sender(arguments);
        arguments.check();
        Shown about = shown.find(place, id)
                .filter(found -> found.brought().partner() == partner.id())
                .orElseThrow(() -> Fault.notFound("没有这个 service_request_id，或不是您带入的。 It was not found among yours."));
        String words = (Optional.ofNullable(STATES.get(status)).orElse("") + "\n" + text).strip();
        Received received = brought.update(about.brought(), about.it().id(), update, words, sender);
        ArrayNode list = Tree.list();
        list.addObject().put("update_id", about.it().number() + "-u" + received.contact());
        return new Tree(ROOT, list).as(wanted);
    }

    private static String needed(Arguments arguments, String name) {
        String text = arguments.text(name, LONGEST_ID);
        if (text.isEmpty()) {
            arguments.wrong("缺少 " + name + "。 " + name + " was not provided.");
        }
        return text;
    }
}

package org.xinqiao.privacy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.privacy.Obstacle;
import org.xinqiao.privacy.PersonRequest;
import org.xinqiao.privacy.PersonRequests;
import tools.jackson.databind.JsonNode;

/** 个人请求接口: who asks, what stands against it, and the answer. */
@RestController
@RequestMapping("/api/privacy")
class RequestController {

    private final PersonRequests requests;

    RequestController(PersonRequests requests) {
        this.requests = requests;
    }

    /** Not in an address: a number asked for would stand in every log on the way. */
    @PostMapping("/people")
    ResponseEntity<List<PersonView>> people(
            Viewer viewer, @RequestBody @Schema(implementation = Wanted.class) JsonNode body) {
        PrivacyForm form = new PrivacyForm(body);
        String phone = form.text("phone");
        form.check();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(requests.find(viewer, phone).stream().map(PersonView::of).toList());
    }

    @GetMapping("/requests")
    List<RequestView> list() {
        return requests.list().stream().map(this::view).toList();
    }

    @GetMapping("/requests/{id:\\d{1,18}}")
    RequestPage get(Viewer viewer, @PathVariable long id) {
        PersonRequest request = requests.get(id);
        boolean isToErase = request.kind() == PersonRequest.Kind.ERASE && request.state() == PersonRequest.State.OPEN;
        return new RequestPage(view(request), isToErase ? requests.obstacles(viewer, request) : List.of());
    }

    @PostMapping("/requests")
    RequestView open(Viewer viewer, @RequestBody @Schema(implementation = Opening.class) JsonNode body) {
        PrivacyForm form = new PrivacyForm(body);
        long citizen = form.id("citizen");
        PersonRequest.Kind kind = form.choice("kind", PersonRequest.Kind.class);
        String proof = form.text("proof");
        form.check();
        return view(requests.open(viewer, new CitizenId(citizen), PrivacyForm.there(kind), proof));
    }

    @PostMapping("/requests/{id:\\d{1,18}}/erase")
    RequestView erase(Viewer viewer, @PathVariable long id) {
        return view(requests.erase(viewer, id));
    }

    @PostMapping("/requests/{id:\\d{1,18}}/refuse")
    RequestView refuse(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Refusal.class) JsonNode body) {
        PrivacyForm form = new PrivacyForm(body);
        String words = form.text("words");
        form.check();
        return view(requests.refuse(viewer, id, words));
    }

    private RequestView view(PersonRequest request) {
        return new RequestView(
                Long.toString(request.id()),
                PersonView.of(requests.person(request)),
                new KindView(
                        request.kind().name(),
                        request.kind().zh(),
                        request.kind().en(),
                        request.kind().clause()),
                request.state(),
                request.proof(),
                request.asked(),
                request.askedBy(),
                request.due(),
                request.decided(),
                request.decidedBy(),
                request.words());
    }

    /** 查找本人. */
    record Wanted(String phone) {}

    /** 登记请求. */
    record Opening(String citizen, PersonRequest.Kind kind, String proof) {}

    /** 不予办理. */
    record Refusal(String words) {}

    /** 本人（脱敏）. */
    record PersonView(
            String id, String maskedName, String maskedPhone, int contacts, Instant lastContact, boolean erased) {

        static PersonView of(MaskedCitizen citizen) {
            return new PersonView(
                    citizen.id().toString(),
                    citizen.maskedName(),
                    citizen.maskedPhone(),
                    citizen.contacts(),
                    citizen.lastContact(),
                    citizen.erased());
        }
    }

    /** 请求种类. */
    record KindView(String name, String zh, String en, String clause) {}

    /** 请求. */
    record RequestView(
            String id,
            PersonView person,
            KindView kind,
            PersonRequest.State state,
            String proof,
            Instant asked,
            String askedBy,
            Instant due,
            @Nullable Instant decided,
            @Nullable String decidedBy,
            String words) {}

    /** 请求及不得删除的原因. */
    record RequestPage(RequestView request, List<Obstacle> obstacles) {}
}

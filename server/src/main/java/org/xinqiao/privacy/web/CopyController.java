package org.xinqiao.privacy.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.Whole;
import org.xinqiao.platform.Download;
import org.xinqiao.privacy.PersonFile;
import org.xinqiao.privacy.PersonRequests;

/** 个人信息副本接口: what is known of somebody as a file, for machines and for the person. */
@RestController
class CopyController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final PersonRequests requests;

    CopyController(PersonRequests requests) {
        this.requests = requests;
    }

    @Whole
    @GetMapping("/api/privacy/requests/{id:\\d{1,18}}/copy.json")
    ResponseEntity<PersonFile> json(Viewer viewer, @PathVariable long id) {
        return file(id, "json", MediaType.APPLICATION_JSON).body(requests.copy(viewer, id));
    }

    @Whole
    @GetMapping("/api/privacy/requests/{id:\\d{1,18}}/copy.html")
    ResponseEntity<byte[]> html(Viewer viewer, @PathVariable long id) {
        String page = CopyPage.of(requests.copy(viewer, id));
        return file(id, "html", HTML).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder file(long id, String ending, MediaType type) {
        return Download.of("个人信息副本-" + id + "." + ending, type);
    }
}

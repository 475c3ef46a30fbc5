package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.citizens.Whole;
import org.xinqiao.platform.Download;
import org.xinqiao.portal.OwnData;
import org.xinqiao.privacy.PersonFile;
import org.xinqiao.privacy.PersonRequest;

/** 我的数据接口: a copy of it, and the wish to be erased (个人信息保护法第四十五条、第四十七条). */
@RestController
@RequestMapping("/api/portal/me")
class OwnDataController {

    private final OwnData data;
    private final Visitors visitors;

    OwnDataController(OwnData data, Visitors visitors) {
        this.data = data;
        this.visitors = visitors;
    }

    /** 我提过的请求. */
    record AskedView(
            PersonRequest.Kind kind,
            PersonRequest.State state,
            String zh,
            String en,
            Instant askedAt,
            Instant dueAt,
            @Nullable Instant decidedAt,
            String words) {

        static AskedView of(PersonRequest it) {
            return new AskedView(
                    it.kind(),
                    it.state(),
                    it.kind().zh(),
                    it.kind().en(),
                    it.asked(),
                    it.due(),
                    it.decided(),
                    it.words());
        }
    }

    @GetMapping("/requests")
    List<AskedView> requests(HttpServletRequest request) {
        return data.asked(visitors.get(request)).stream().map(AskedView::of).toList();
    }

    /** Asked for by a click of the person's own, so it is no question that a page may ask by itself. */
    @Whole
    @PostMapping("/copy.json")
    ResponseEntity<List<PersonFile>> copy(HttpServletRequest request) {
        return Download.of("我的12345数据.json", MediaType.APPLICATION_JSON).body(data.copy(visitors.get(request)));
    }

    @PostMapping("/erasure")
    List<AskedView> erase(HttpServletRequest request) {
        return data.askErasure(visitors.get(request)).stream()
                .map(AskedView::of)
                .toList();
    }
}

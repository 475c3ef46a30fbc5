package org.xinqiao.intake.open311;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.Open311KeyTable.Key;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 接口密钥接口: the keys of partners' programs. */
@RestController
@RequestMapping("/api/open311/keys")
class PartnerKeyController {

    private static final int LONGEST_NAME = 60;

    private final Open311Keys keys;
    private final Areas areas;

    PartnerKeyController(Open311Keys keys, Areas areas) {
        this.keys = keys;
        this.areas = areas;
    }

    @GetMapping
    List<KeyView> list(Viewer viewer) {
        return keys.list(viewer).stream().map(KeyView::of).toList();
    }

    /** The key is shown here and never again. */
    @PostMapping
    ResponseEntity<MadeView> make(Viewer viewer, @RequestBody @Schema(implementation = KeyBody.class) JsonNode form) {
        String name = form.path("name").asString("").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new ProblemFound(
                    IntakeProblem.INVALID,
                    List.of(new FieldProblem(
                            "name", "missing", "请填写合作方名称，最多 60 字。", "Name the partner in at most 60 characters.")));
        }
        Open311Keys.Made made = keys.make(viewer, name, placeOf(viewer.scope().area()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MadeView(Long.toString(made.id()), made.key()));
    }

    @PostMapping("/{id:\\d{1,18}}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Viewer viewer, @PathVariable long id) {
        keys.revoke(viewer, id);
    }

    /** The place an area belongs to: keys count for a whole jurisdiction. */
    private AreaCode placeOf(AreaCode own) {
        return areas.path(own).stream().map(Area::code).findFirst().orElse(own);
    }

    /** 合作方. */
    record KeyBody(String name) {}

    /** 新密钥. */
    record MadeView(String id, String key) {}

    /** 密钥. */
    record KeyView(
            String id,
            String name,
            String area,
            Instant madeAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {

        static KeyView of(Key key) {
            return new KeyView(
                    Long.toString(key.id()),
                    key.name(),
                    key.area().value(),
                    key.madeAt(),
                    key.revokedAt(),
                    key.usedAt());
        }
    }
}

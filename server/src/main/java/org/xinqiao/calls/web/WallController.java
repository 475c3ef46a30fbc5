package org.xinqiao.calls.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.FloorNow;
import org.xinqiao.calls.Wall;
import org.xinqiao.calls.floor.WatchMode;

/** 话务督导接口: the floor, and what those who lead it do. Every answer is how the floor stands afterwards. */
@RestController
@RequestMapping("/api/floor")
class WallController {

    private final Wall wall;

    WallController(Wall wall) {
        this.wall = wall;
    }

    private static ResponseEntity<FloorNow> shown(FloorNow now) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(now);
    }

    @GetMapping
    ResponseEntity<FloorNow> now(Viewer viewer) {
        return shown(wall.now(viewer));
    }

    @PostMapping("/seats/{code:\\d{1,20}}")
    ResponseEntity<FloorNow> force(@PathVariable String code, @Validated @RequestBody Force asked, Viewer viewer) {
        return shown(
                switch (asked.state()) {
                    case READY -> wall.force(code, null, viewer);
                    case ON_BREAK -> wall.force(code, asked.reason() == null ? "" : asked.reason(), viewer);
                    case OUT -> wall.forceOut(code, viewer);
                });
    }

    @PostMapping("/calls/{id:[0-9a-f-]{36}}/queue")
    ResponseEntity<FloorNow> move(@PathVariable UUID id, @Validated @RequestBody Move asked, Viewer viewer) {
        return shown(wall.move(id, asked.queue(), viewer));
    }

    @PostMapping("/calls/{id:[0-9a-f-]{36}}/watch")
    ResponseEntity<FloorNow> watch(@PathVariable UUID id, @Validated @RequestBody Watch asked, Viewer viewer) {
        return shown(wall.watch(id, asked.mode(), viewer));
    }

    @DeleteMapping("/watch")
    ResponseEntity<FloorNow> unwatch(Viewer viewer) {
        return shown(wall.unwatch(viewer));
    }

    /** 强制. */
    enum Forced {
        /** 示闲. */
        READY,
        /** 示忙, with a reason. */
        ON_BREAK,
        /** 签出. */
        OUT
    }

    /** 强制状态. */
    record Force(
            @NotNull Forced state, @Nullable @Size(max = 60) String reason) {}

    /** 调整排队. */
    record Move(@NotNull @Size(max = 60) String queue) {}

    /** 监听、耳语、强插. */
    record Watch(@NotNull WatchMode mode) {}
}

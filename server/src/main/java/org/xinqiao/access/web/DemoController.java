package org.xinqiao.access.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Showcase;
import org.xinqiao.platform.PlatformSettings;

/** 演示账号: shown on the sign-in page of a demo, and nowhere else. */
@RestController
@ConditionalOnProperty(name = "xinqiao.demo", havingValue = "true")
class DemoController {

    private final Showcase showcase;
    private final @Nullable Path place;

    DemoController(Showcase showcase, PlatformSettings settings) {
        this.showcase = showcase;
        this.place = settings.place();
    }

    @GetMapping("/api/demo/accounts")
    List<Showcase.Entry> accounts() {
        return place == null ? List.of() : showcase.of(place);
    }
}

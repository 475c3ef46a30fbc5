package org.xinqiao.audit.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.platform.AccountRights;

/** 记录的保护: whether the database itself keeps the application from touching the trail, or triggers alone do. */
@RestController
@ConditionalOnWebApplication
class TrailProtectionController {

    private final AccountRights rights;

    TrailProtectionController(AccountRights rights) {
        this.rights = rights;
    }

    /**
     * 保护.
     *
     * @param beyond what the application's account could do besides, in both languages
     */
    record Protection(boolean apart, List<Beyond> beyond) {}

    record Beyond(String zh, String en) {}

    @GetMapping("/api/trail-protection")
    Protection protection() {
        return new Protection(
                rights.areApart(),
                rights.beyond().stream()
                        .map(each -> new Beyond(each.zh(), each.en()))
                        .toList());
    }
}

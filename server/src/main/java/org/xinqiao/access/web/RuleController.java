package org.xinqiao.access.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.RuleChange;
import org.xinqiao.access.RuleOffice;
import org.xinqiao.access.Viewer;

/** 登录设置与规则. */
@RestController
@RequestMapping("/api/sign-in-settings")
@ConditionalOnWebApplication
class RuleController {

    private final RuleOffice office;

    RuleController(RuleOffice office) {
        this.office = office;
    }

    /** @param number in the unit of the rule; absent for what the machine says */
    record Wanted(
            @Nullable String rule,
            @Nullable Long number,
            @Nullable String reason) {}

    @GetMapping
    List<RuleOffice.Setting> settings(Viewer viewer) {
        return office.settings();
    }

    @GetMapping("/changes")
    List<RuleChange> changes(Viewer viewer) {
        return office.changes();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@RequestBody Wanted wanted, Viewer viewer) {
        office.change(
                Objects.requireNonNullElse(wanted.rule(), ""),
                wanted.number(),
                Objects.requireNonNullElse(wanted.reason(), ""),
                viewer);
    }
}

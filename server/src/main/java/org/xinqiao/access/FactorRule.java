package org.xinqiao.access;

import org.springframework.stereotype.Component;
import org.xinqiao.platform.PlatformSettings;

/** 第二因素要求: which roles may not do without; in a demo nobody has to. */
@Component
class FactorRule {

    private final AccessSettings settings;
    private final boolean demo;

    FactorRule(AccessSettings settings, PlatformSettings platform) {
        this.settings = settings;
        this.demo = platform.demo();
    }

    boolean isRequired(Account account) {
        return !demo && account.roles().stream().map(Role::code).anyMatch(settings.factorRoles()::contains);
    }

    /** The name under which an app lists the codes. */
    String issuer() {
        return settings.issuer();
    }
}

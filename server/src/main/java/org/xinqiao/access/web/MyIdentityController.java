package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Identities;
import org.xinqiao.access.Identity;
import org.xinqiao.access.ProviderSignIn;
import org.xinqiao.access.Viewer;

/** 我的外部身份: which identity providers may vouch for me. */
@RestController
@RequestMapping("/api/my/identities")
@ConditionalOnWebApplication
class MyIdentityController {

    private final ProviderSignIn providers;
    private final Identities identities;
    private final Accounts accounts;

    MyIdentityController(ProviderSignIn providers, Identities identities, Accounts accounts) {
        this.providers = providers;
        this.identities = identities;
        this.accounts = accounts;
    }

    /**
     * 外部身份.
     *
     * @param offered whether the provider can be used now
     * @param linkedAt absent where it knows nobody by this account
     */
    record Shown(
            String provider,
            String zh,
            String en,
            boolean offered,
            @Nullable Instant linkedAt,
            @Nullable Instant usedAt) {}

    /** Every provider that is offered, and those that are linked still. */
    @GetMapping
    List<Shown> list(Viewer viewer) {
        List<Identity> linked = identities.of(viewer.account());
        List<ProviderSignIn.Offered> offered = providers.offered();
        List<Shown> shown = new ArrayList<>(
                offered.stream().map(each -> shown(each, linked)).toList());
        linked.stream()
                .filter(each -> offered.stream().noneMatch(one -> one.id().equals(each.provider())))
                .map(each -> new Shown(
                        each.provider(), each.provider(), each.provider(), false, each.linkedAt(), each.usedAt()))
                .forEach(shown::add);
        return shown;
    }

    private static Shown shown(ProviderSignIn.Offered provider, List<Identity> linked) {
        Optional<Identity> own = linked.stream()
                .filter(each -> each.provider().equals(provider.id()))
                .findFirst();
        return new Shown(
                provider.id(),
                provider.zh(),
                provider.en(),
                true,
                own.map(Identity::linkedAt).orElse(null),
                own.map(Identity::usedAt).orElse(null));
    }

    @PostMapping("/{provider:[a-z0-9-]{1,32}}")
    ProviderController.Begun begin(
            @PathVariable String provider, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        return ProviderController.Begun.of(
                providers.beginToLink(provider, accounts.get(viewer.account()), Brought.origin(request)),
                request,
                response);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void link(@RequestBody Brought brought, Viewer viewer, HttpServletRequest request) {
        providers.link(brought.with(request), accounts.get(viewer.account()));
    }

    @DeleteMapping("/{provider:[a-z0-9-]{1,32}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable String provider, Viewer viewer) {
        identities.remove(accounts.get(viewer.account()), provider, viewer.who());
    }
}

package org.xinqiao.access.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.ServiceAccount;
import org.xinqiao.access.ServiceKey;
import org.xinqiao.access.ServiceOffice;
import org.xinqiao.access.Viewer;

/** 服务账号: partners' systems and the keys with which they sign. */
@RestController
@RequestMapping("/api/services")
@ConditionalOnWebApplication
class ServiceController {

    private static final String ONE = "/{id:\\d{1,18}}";

    private final ServiceOffice office;
    private final ShownAccount.Wording wording;

    ServiceController(ServiceOffice office, ShownAccount.Wording wording) {
        this.office = office;
        this.wording = wording;
    }

    record WantedAccount(
            @Nullable String username,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String area) {}

    record WantedKey(
            @Nullable String name,
            @Nullable String publicKey,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {}

    record Id(String id) {}

    record KeyId(String id, String keyId) {}

    record Shown(ShownAccount account, List<ShownKey> keys) {}

    record ShownKey(
            String id,
            String keyId,
            String name,
            Instant validFrom,
            Instant validTo,
            @Nullable Instant approvedAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {

        static ShownKey of(ServiceKey key) {
            return new ShownKey(
                    Long.toString(key.id()),
                    key.keyId(),
                    key.name(),
                    key.validFrom(),
                    key.validTo(),
                    key.approvedAt(),
                    key.revokedAt(),
                    key.usedAt());
        }
    }

    @GetMapping
    Paged<Shown> page(
            Viewer viewer, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        return Paged.of(
                office.page(q.strip(), after, Paged.SIZE + 1, viewer),
                this::shown,
                service -> service.account().username());
    }

    private Shown shown(ServiceAccount service) {
        return new Shown(
                wording.of(service.account()),
                service.keys().stream().map(ShownKey::of).toList());
    }

    @PostMapping
    Id add(@RequestBody WantedAccount wanted, Viewer viewer) {
        return new Id(office.add(
                        text(wanted.username()), text(wanted.name()), Given.post(wanted.unit(), wanted.area()), viewer)
                .toString());
    }

    @PostMapping(ONE + "/keys")
    KeyId addKey(@PathVariable long id, @RequestBody WantedKey wanted, Viewer viewer) {
        ServiceOffice.Taken taken = office.addKey(
                account(id),
                new ServiceOffice.WantedKey(
                        text(wanted.name()), text(wanted.publicKey()), wanted.validFrom(), wanted.validTo()),
                viewer);
        return new KeyId(Long.toString(taken.id()), taken.keyId());
    }

    @PostMapping(ONE + "/keys/{key:\\d{1,18}}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@PathVariable long id, @PathVariable long key, Viewer viewer) {
        office.approve(account(id), key, viewer);
    }

    @PostMapping(ONE + "/keys/{key:\\d{1,18}}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, @PathVariable long key, Viewer viewer) {
        office.revoke(account(id), key, viewer);
    }

    private static AccountId account(long id) {
        return new AccountId(Math.max(id, 1));
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}

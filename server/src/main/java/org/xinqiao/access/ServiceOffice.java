package org.xinqiao.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.model.Ed25519;
import org.xinqiao.access.store.AccountLineTable;
import org.xinqiao.access.store.ServiceKeyTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * 服务账号管理: the system administrator makes accounts for partners' systems and takes their keys in; the security
 * administrator agrees to the keys, and grants what the systems may do, as for people.
 */
@Service
public class ServiceOffice {

    private static final int NAME_LENGTH = 40;
    private static final int KEY_ID_BYTES = 8;
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    private final SecureRandom random = new SecureRandom();
    private final OfficeReach reach;
    private final AccountLineTable lines;
    private final ServiceKeyTable keys;
    private final Audit audit;
    private final Clock clock;
    private final AccessSettings settings;

    ServiceOffice(
            OfficeReach reach,
            AccountLineTable lines,
            ServiceKeyTable keys,
            Audit audit,
            Clock clock,
            AccessSettings settings) {
        this.reach = reach;
        this.lines = lines;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * 新密钥, as it was sent in.
     *
     * @param publicKey PEM or base64
     */
    public record WantedKey(
            String name,
            String publicKey,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {}

    /** Those of the viewer's area, by username, from after that one on. */
    public List<ServiceAccount> page(String words, String after, int limit, Viewer viewer) {
        List<AccountLine> accounts = lines.services(viewer.scope().area(), words, after, limit);
        Map<AccountId, List<ServiceKey>> held = keys
                .of(accounts.stream().map(AccountLine::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ServiceKey::account));
        return accounts.stream()
                .map(line -> new ServiceAccount(line, held.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** An account for a partner's system, without any role or key yet. */
    @Transactional
    public AccountId add(String username, String name, AccountOffice.Post post, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            wrong.add(new FieldProblem(
                    "name", "missing", "请填写对接系统的名称，不超过 40 个字。", "Name the partner's system in at most 40 characters."));
        }
        reach.check(username, post, viewer, wrong);
        AccountId id = keys.addAccount(username, name.strip(), post.unit(), post.area(), clock.instant());
        audit.did(Act.of(AuditAction.SERVICE_ADDED, viewer.who())
                .on(Subject.of("account", id.value()))
                .with("username", username)
                .with("unit", post.unit().value())
                .with("area", post.area().value()));
        return id;
    }

    /**
     * 已登记.
     *
     * @param id by which administrators speak of it
     * @param keyId what the partner names in its signatures
     */
    public record Taken(long id, String keyId) {}

    /** Takes a key in. */
    @Transactional
    public Taken addKey(AccountId id, WantedKey wanted, Viewer viewer) {
        get(id, viewer);
        Instant now = clock.instant();
        Instant from = wanted.validFrom() == null ? now : wanted.validFrom();
        Instant to = wanted.validTo() == null ? now.plus(Duration.ofDays(365)) : wanted.validTo();
        List<FieldProblem> wrong = wrongWith(wanted, from, to, now);
        Ed25519 key = Ed25519.parse(wanted.publicKey()).orElse(null);
        if (key == null) {
            wrong.add(new FieldProblem(
                    "publicKey",
                    "shape",
                    "这不是 Ed25519 公钥（PEM 或 Base64）。",
                    "This is no Ed25519 public key in PEM or base64."));
        }
        if (key == null || !wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
        byte[] number = new byte[KEY_ID_BYTES];
        random.nextBytes(number);
        String keyId = "xq-" + HexFormat.of().formatHex(number);
        Instant approved = settings.keyApproval() ? null : now;
        long added = keys.add(
                new ServiceKey(1, id, keyId, wanted.name().strip(), key, from, to, approved, null, null),
                viewer.account(),
                now);
        audit.did(Act.of(AuditAction.SERVICE_KEY_ADDED, viewer.who())
                .on(Subject.of("account", id.value()))
                .with("key", keyId)
                .with("from", from.toString())
                .with("to", to.toString())
                .with("approved", !settings.keyApproval()));
        return new Taken(added, keyId);
    }

    /** 批准密钥: from now on it counts, within its dates. Whoever took it in does not agree to it as well. */
    @Transactional
    public void approve(AccountId id, long key, Viewer viewer) {
        get(id, viewer);
        if (keys.isAddedBy(id, key, viewer.account())) {
            throw new ProblemFound(AccessProblem.NOT_ONES_OWN);
        }
        String keyId = keys.approve(id, key, viewer.account(), clock.instant())
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_SERVICE_KEY));
        audit.did(Act.of(AuditAction.SERVICE_KEY_APPROVED, viewer.who())
                .on(Subject.of("account", id.value()))
                .with("key", keyId));
    }

    private static List<FieldProblem> wrongWith(WantedKey wanted, Instant from, Instant to, Instant now) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (wanted.name().isBlank() || wanted.name().length() > NAME_LENGTH) {
            wrong.add(new FieldProblem(
                    "name", "missing", "请给密钥起个名字，不超过 40 个字。", "Name the key in at most 40 characters."));
        }
        if (!to.isAfter(now) || !to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            wrong.add(new FieldProblem(
                    "validTo",
                    "range",
                    "截止日期要晚于开始日期和今天，有效期不超过三年。",
                    "It ends after it begins and after today, and lasts three years at most."));
        }
        return wrong;
    }

    /** From now on the key opens nothing. */
    @Transactional
    public void revoke(AccountId id, long key, Viewer viewer) {
        get(id, viewer);
        String keyId =
                keys.revoke(id, key, clock.instant()).orElseThrow(() -> new ProblemFound(AccessProblem.NO_SERVICE_KEY));
        audit.did(Act.of(AuditAction.SERVICE_KEY_REVOKED, viewer.who())
                .on(Subject.of("account", id.value()))
                .with("key", keyId));
    }

    private void get(AccountId id, Viewer viewer) {
        if (!reach.get(id, viewer).service()) {
            throw new ProblemFound(AccessProblem.NO_ACCOUNT);
        }
    }
}

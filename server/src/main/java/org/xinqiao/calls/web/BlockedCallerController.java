package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.Block;
import org.xinqiao.calls.BlockedCallers;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.platform.Slice;
import tools.jackson.databind.JsonNode;

/** 黑名单接口: proposed by who takes calls, reviewed by somebody else. */
@RestController
@RequestMapping("/api/blocked-callers")
class BlockedCallerController {

    private static final int PAGE = 50;
    private static final int REASON = 300;
    private static final int PHONE = 40;

    private final BlockedCallers blocked;
    private final Citizens citizens;
    private final Accounts accounts;

    BlockedCallerController(BlockedCallers blocked, Citizens citizens, Accounts accounts) {
        this.blocked = blocked;
        this.citizens = citizens;
        this.accounts = accounts;
    }

    /** 谁在何时. */
    record ActView(String name, Instant at) {}

    /**
     * 黑名单记录.
     *
     * @param own whether the viewer proposed it, and so may not review it
     */
    record BlockView(
            String id,
            String citizen,
            String maskedName,
            String maskedPhone,
            String reason,
            @Nullable UUID call,
            Block.State state,
            Instant until,
            ActView proposed,
            @Nullable ActView reviewed,
            String note,
            @Nullable ActView lifted,
            boolean own,
            int version) {}

    /** 一页. */
    record BlockPage(List<BlockView> items, @Nullable String next) {}

    /** 提请. @param citizen who; or @param phone from where they call */
    record Proposal(
            @Nullable String citizen,
            @Nullable String phone,
            String reason,
            int days,
            @Nullable UUID call) {}

    /** 审核或解除. */
    record Decision(@Nullable Boolean accepted, String note, int version) {}

    @GetMapping
    BlockPage page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable Long after) {
        Block.State only = Arrays.stream(Block.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        Slice<Block> page = Slice.of(blocked.page(only, after, PAGE + 1, viewer), PAGE);
        Map<CitizenId, MaskedCitizen> people = citizens.find(
                page.items().stream().map(Block::citizen).distinct().toList());
        return new BlockPage(
                page.items().stream()
                        .map(it -> shown(it, Optional.ofNullable(people.get(it.citizen())), viewer))
                        .toList(),
                page.next(last -> Long.toString(last.id())));
    }

    @PostMapping
    BlockView propose(Viewer viewer, @RequestBody @Schema(implementation = Proposal.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        Long citizen = form.id("citizen");
        String phone = citizen == null ? form.text("phone", PHONE) : "";
        String reason = form.text("reason", REASON);
        int days = form.number("days", 1, BlockedCallers.LONGEST);
        UUID call = call(form);
        form.check();
        CitizenId who = citizen == null ? blocked.caller(phone, viewer) : new CitizenId(citizen);
        return shown(blocked.propose(who, new BlockedCallers.Proposal(reason, days, call), viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/review")
    BlockView review(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Decision.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        boolean accepted = form.flag("accepted");
        String note = accepted ? form.optional("note", REASON) : form.text("note", REASON);
        int version = form.version();
        form.check();
        return shown(blocked.review(id, version, accepted, note, viewer), viewer);
    }

    @PostMapping("/{id:\\d{1,18}}/lift")
    BlockView lift(
            Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Decision.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        String note = form.text("note", REASON);
        int version = form.version();
        form.check();
        return shown(blocked.lift(id, version, note, viewer), viewer);
    }

    private static @Nullable UUID call(RegisterForm form) {
        String sent = form.optional("call", PHONE);
        try {
            return sent.isEmpty() ? null : UUID.fromString(sent);
        } catch (IllegalArgumentException _) {
            form.wrong("call", "没有这通电话。", "There is no such call.");
            return null;
        }
    }

    private BlockView shown(Block it, Viewer viewer) {
        return shown(it, citizens.find(it.citizen()), viewer);
    }

    private BlockView shown(Block it, Optional<MaskedCitizen> who, Viewer viewer) {
        return new BlockView(
                Long.toString(it.id()),
                it.citizen().toString(),
                who.map(MaskedCitizen::maskedName).orElse(""),
                who.map(MaskedCitizen::maskedPhone).orElse(""),
                it.reason(),
                it.call(),
                it.state(),
                it.until(),
                act(it.proposal()),
                it.review() == null ? null : act(it.review()),
                it.note(),
                it.lifting() == null ? null : act(it.lifting()),
                it.proposal().by().equals(viewer.account()),
                it.version());
    }

    private ActView act(Block.Act it) {
        return new ActView(name(it.by()), it.at());
    }

    private String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("");
    }
}

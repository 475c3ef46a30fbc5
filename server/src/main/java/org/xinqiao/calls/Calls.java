package org.xinqiao.calls;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.store.CallLineTable;
import org.xinqiao.calls.store.KeptCall;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;

/** 通话: the front door to what became of calls, for the rooms that keep what they were about. */
@Service
public class Calls {

    private final CallLineTable table;
    private final CallRegister register;
    private final Accounts accounts;

    Calls(CallLineTable table, CallRegister register, Accounts accounts) {
        this.table = table;
        this.register = register;
        this.accounts = accounts;
    }

    /** A call that the viewer has, or had last; in their area any, for who leads the floor. */
    public Optional<CallLine> find(UUID id, Viewer viewer) {
        return table.list(List.of(id)).stream()
                .filter(call -> isFor(viewer, call))
                .findFirst()
                .map(this::line);
    }

    private static boolean isFor(Viewer viewer, KeptCall call) {
        boolean own = call.agent() != null && call.agent() == viewer.account().value();
        boolean led = viewer.may(Power.LEAD_FLOOR) && viewer.scope().area().contains(new AreaCode(call.area()));
        return own || led;
    }

    /** Those that belong to something which the viewer was found to see; the newest first. */
    public List<CallLine> list(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.list(ids).stream().map(this::line).toList();
    }

    private CallLine line(KeptCall call) {
        Optional<Hotline> hotline =
                Optional.ofNullable(call.hotline()).map(HotlineId::new).flatMap(register::find);
        String agent = Optional.ofNullable(call.agent())
                .map(AccountId::new)
                .flatMap(accounts::find)
                .map(Account::name)
                .orElse("");
        Long citizen = call.citizen();
        return new CallLine(
                call.id(),
                call.direction(),
                call.dialled(),
                hotline.map(Hotline::name).orElse(""),
                hotline.map(Hotline::nameEn).orElse(""),
                citizen == null ? null : new CitizenId(citizen),
                call.arrivedAt(),
                call.answeredAt(),
                call.endedAt(),
                agent);
    }
}

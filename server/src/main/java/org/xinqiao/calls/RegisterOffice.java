package org.xinqiao.calls;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.calls.model.Hole;
import org.xinqiao.calls.model.Holes;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.organisation.AreaCode;

/** 登记册查阅: the front door for who reads the register of their place. */
@Service
public class RegisterOffice {

    private final CallRegister register;
    private final RegisterReach reach;
    private final SwitchPasswords switchSeats;
    private final Audit audit;
    private final Clock clock;

    RegisterOffice(CallRegister register, RegisterReach reach, SwitchPasswords switchSeats, Audit audit, Clock clock) {
        this.register = register;
        this.reach = reach;
        this.switchSeats = switchSeats;
        this.audit = audit;
        this.clock = clock;
    }

    /** The place whose register the viewer sees. */
    public AreaCode place(Viewer viewer) {
        return reach.place(viewer);
    }

    /** All of it that belongs to the viewer's place. */
    public RegisterBook book(Viewer viewer) {
        return register.book().within(place(viewer));
    }

    /** Whether the viewer may change what belongs to the whole place. */
    public boolean mayChange(Viewer viewer) {
        return reach.mayChange(place(viewer), viewer);
    }

    public boolean isOpenNow(Hotline hotline) {
        return register.open(hotline, clock.instant());
    }

    /** 缺口检查. What the switch knows counts only where there is a switch. */
    public List<Hole> holes(Viewer viewer) {
        boolean hasSwitch = switchSeats.ari().isPresent();
        return Holes.of(
                register.book(),
                place(viewer),
                extension -> !hasSwitch || switchSeats.seat(extension).isPresent());
    }

    /** Puts on record that somebody takes the table of the hotlines away. */
    public RegisterBook export(Viewer viewer) {
        RegisterBook book = book(viewer);
        audit.read(Act.of(AuditAction.HOTLINES_EXPORTED, viewer.who())
                .with("rows", book.hotlines().size()));
        return book;
    }
}

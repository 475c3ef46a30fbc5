package org.xinqiao.notice;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.model.Departure;
import org.xinqiao.notice.model.QuietHours;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.store.Pending;
import org.xinqiao.platform.PlaceTime;

/** 放行判断: says of a message whose turn it is where it goes, and whether it does. */
@Component
class Departures {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}|\\+\\d{6,18}");

    private final Citizens citizens;
    private final Readers readers;
    private final MailMarks mails;
    private final NoticePlans plans;

    Departures(Citizens citizens, Readers readers, MailMarks mails, NoticePlans plans) {
        this.citizens = citizens;
        this.readers = readers;
        this.mails = mails;
        this.plans = plans;
    }

    /** Whether a telephone of that number shows what is sent to it. */
    static boolean readsSms(String number) {
        return MOBILE.matcher(number).matches();
    }

    Departure of(Pending it, boolean ringsNowhere, Instant now) {
        CitizenId citizen = it.citizen();
        String address = citizen == null
                ? it.letter().address()
                : citizens.numberToCall(citizen).orElse("");
        if (address.isEmpty()) {
            return new Departure.Never(Reason.NO_ADDRESS);
        }
        if (it.channel() == Channel.EMAIL) {
            return it.purpose().isRefusable() && mails.isOut(address)
                    ? new Departure.Never(Reason.OPTED_OUT)
                    : new Departure.Now(address);
        }
        if (!readsSms(address)) {
            return new Departure.Never(Reason.NOT_MOBILE);
        }
        if (!it.purpose().isForEverybody() && hasOptedOut(it, address)) {
            return new Departure.Never(Reason.OPTED_OUT);
        }
        if (it.purpose().isAtAnyHour() || ringsNowhere) {
            return new Departure.Now(address);
        }
        Instant then = quiet(it).after(now);
        return then.equals(now) ? new Departure.Now(address) : new Departure.Later(then, Reason.QUIET_HOURS);
    }

    /** Where the reader of an e-mail says that they want no more. */
    String optOut(String address) {
        return mails.link(address);
    }

    private QuietHours quiet(Pending it) {
        NoticePlan plan = plans.inForce(it.area());
        return new QuietHours(plan.quietFrom(), plan.quietUntil(), PlaceTime.ZONE);
    }

    /** Who opted out from a telephone is not told on it under another name either. */
    private boolean hasOptedOut(Pending it, String number) {
        Set<CitizenId> people = new HashSet<>(citizens.knownBy(number));
        CitizenId citizen = it.citizen();
        if (citizen != null) {
            people.add(citizen);
        }
        return readers.refuseSmsOr(it.purpose().group(), people);
    }
}

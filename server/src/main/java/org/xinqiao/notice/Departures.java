package org.xinqiao.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.model.Departure;
import org.xinqiao.notice.model.QuietHours;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.store.OptOutTable;
import org.xinqiao.notice.store.Pending;
import org.xinqiao.platform.PlaceTime;

/** 放行判断: says of a message whose turn it is where it goes, and whether it does. */
@Component
@EnableConfigurationProperties(NoticeSettings.class)
class Departures {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}|\\+\\d{6,18}");

    private final Citizens citizens;
    private final OptOutTable optOuts;
    private final QuietHours quiet;

    Departures(Citizens citizens, OptOutTable optOuts, NoticeSettings settings) {
        this.citizens = citizens;
        this.optOuts = optOuts;
        this.quiet = new QuietHours(
                LocalTime.parse(settings.quietFrom()), LocalTime.parse(settings.quietUntil()), PlaceTime.ZONE);
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
            return new Departure.Now(address);
        }
        if (!MOBILE.matcher(address).matches()) {
            return new Departure.Never(Reason.NOT_MOBILE);
        }
        if (!it.purpose().isForEverybody() && hasOptedOut(citizen, address)) {
            return new Departure.Never(Reason.OPTED_OUT);
        }
        Instant then = quiet.after(now);
        return it.purpose().isAtAnyHour() || ringsNowhere || then.equals(now)
                ? new Departure.Now(address)
                : new Departure.Later(then, Reason.QUIET_HOURS);
    }

    /** Who opted out from a telephone is not told on it under another name either. */
    private boolean hasOptedOut(@Nullable CitizenId citizen, String number) {
        Set<CitizenId> people = new HashSet<>(citizens.knownBy(number));
        if (citizen != null) {
            people.add(citizen);
        }
        return optOuts.hasAny(people);
    }
}

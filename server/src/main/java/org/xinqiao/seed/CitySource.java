package org.xinqiao.seed;

import org.springframework.stereotype.Component;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Viewers;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.dispatch.Proposals;
import org.xinqiao.organisation.Units;
import org.xinqiao.seed.model.City;
import org.xinqiao.timekeeping.WorkCalendars;

/** Knows the city that is loaded here. */
@Component
class CitySource {

    private final Accounts accounts;
    private final Viewers viewers;
    private final Units units;
    private final WorkCalendars calendars;
    private final Proposals proposals;
    private final Duties duties;

    CitySource(
            Accounts accounts,
            Viewers viewers,
            Units units,
            WorkCalendars calendars,
            Proposals proposals,
            Duties duties) {
        this.accounts = accounts;
        this.viewers = viewers;
        this.units = units;
        this.calendars = calendars;
        this.proposals = proposals;
        this.duties = duties;
    }

    City city() {
        return new SeedCity(accounts.list().stream().map(viewers::of).toList(), units, calendars, proposals, duties);
    }
}

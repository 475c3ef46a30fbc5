package org.xinqiao.catalogue;

import java.util.List;

/**
 * 职责一行: as the duty list of the place has it.
 *
 * @param matter the beginning of a matter code; empty for all matters
 * @param area the beginning of an area code; empty for everywhere
 * @param lead the code of the unit that leads
 * @param assists codes of units that assist
 * @param clause what says so
 * @param note what the place remarks on it
 */
public record DutyLineOfPlace(
        String matter, String area, String lead, List<String> assists, String clause, String note) {

    public DutyLineOfPlace {
        assists = List.copyOf(assists);
    }
}

package org.xinqiao.calls;

import java.time.Instant;
import org.xinqiao.access.AccountId;
import org.xinqiao.organisation.AreaCode;

/**
 * 已知停水停电公告: something that is known to be out somewhere for a time. Callers from there hear the words before they
 * stand in line, and may hang up content.
 */
public record Outage(
        long id,
        AreaCode area,
        Kind kind,
        String words,
        Instant from,
        Instant until,
        AccountId writtenBy,
        Instant writtenAt,
        int version) {

    /** 公告种类. */
    public enum Kind {
        WATER,
        POWER,
        GAS,
        HEATING,
        ROAD,
        OTHER
    }

    public boolean isInForce(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** Whether somebody who calls from that area hears it. */
    public boolean isHeardIn(AreaCode callersArea) {
        return area.contains(callersArea) || callersArea.contains(area) && callersArea.level() > 1;
    }
}

package org.xinqiao.knowledge.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 直接答复授权: a unit lets the hotline answer a matter in its stead.
 *
 * @param matter and all below it
 * @param area and all below it
 * @param article by which it is answered; null for any of the unit's
 * @param terms under which conditions, in the unit's words
 */
public record Authorisation(
        long id,
        UnitId unit,
        MatterCode matter,
        AreaCode area,
        @Nullable Long article,
        String terms,
        LocalDate until,
        AccountId by,
        Instant at) {}

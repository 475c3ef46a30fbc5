package org.xinqiao.seed.model;

import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;

/**
 * 要求: what somebody asks for, before it is known under which number the hotline knows them.
 *
 * @param matter what it is about, even if whoever takes it down does not see it at once
 * @param isClear whether they do
 */
public record Demand(
        Facts.Kind kind,
        Facts.Urgency urgency,
        Facts.Channel channel,
        String title,
        String text,
        MatterCode matter,
        boolean isClear,
        Spot spot,
        boolean confidential,
        Folk.@Nullable Person person) {

    /** As it is taken down. */
    public Facts facts(@Nullable CitizenId caller) {
        return facts(isClear ? matter : null, caller);
    }

    /** As it should have been taken down. */
    public Facts putRight(Facts facts) {
        return facts(matter, facts.caller());
    }

    private Facts facts(@Nullable MatterCode about, @Nullable CitizenId caller) {
        return new Facts(
                kind,
                urgency,
                channel,
                title,
                text,
                about,
                spot.area(),
                spot.address(),
                spot.position(),
                confidential,
                caller);
    }
}

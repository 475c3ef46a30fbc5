package org.xinqiao.calls;

import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.SeatId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;

/**
 * 席位: a desk at which somebody may sit down and take calls.
 *
 * @param extension the number under which the switch rings it
 * @param remote    at home or in another building
 * @param enabled   whether somebody may sit down there
 */
public record SeatPost(
        String extension,
        AreaCode place,
        Device device,
        SeatKind kind,
        CentreId centre,
        boolean remote,
        boolean enabled,
        int version) {

    public SeatId seat() {
        return new SeatId(extension);
    }
}

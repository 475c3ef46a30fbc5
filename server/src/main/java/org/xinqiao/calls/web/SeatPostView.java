package org.xinqiao.calls.web;

import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.engines.callqueue.SeatKind;

/** 席位的样子. @param known whether the switch knows the extension */
record SeatPostView(
        String extension,
        Device device,
        SeatKind kind,
        String centre,
        boolean remote,
        boolean enabled,
        boolean known,
        @Nullable Integer version) {

    static SeatPostView of(SeatPost it, boolean known) {
        return new SeatPostView(
                it.extension(),
                it.device(),
                it.kind(),
                it.centre().value(),
                it.remote(),
                it.enabled(),
                known,
                it.version());
    }
}

package org.xinqiao.calls.web;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.SeatNow;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.calls.Seats;
import org.xinqiao.organisation.AreaCode;

/** 浏览器席位: who sits where their telephone is the browser's, and whom they could hand a call to. */
@Component
@ConditionalOnWebApplication
class BrowserSeats {

    private final Seats seats;
    private final CallRegister register;

    BrowserSeats(Seats seats, CallRegister register) {
        this.seats = seats;
        this.register = register;
    }

    /** Where the viewer sits, if the telephone there is the browser's. */
    Optional<String> extension(Viewer viewer) {
        return post(viewer).filter(post -> post.device() == Device.BROWSER).map(SeatPost::extension);
    }

    private Optional<SeatPost> post(Viewer viewer) {
        return seats.extension(viewer).flatMap(register::post);
    }

    /** The colleagues and queues of the place in which the viewer sits; none for who sits nowhere. */
    Targets targets(Viewer viewer) {
        return post(viewer).map(post -> targets(post.place(), viewer)).orElse(Targets.NONE);
    }

    private Targets targets(AreaCode place, Viewer viewer) {
        List<SeatNow.QueueName> queues = register.queues().stream()
                .filter(queue -> queue.served() && queue.place().equals(place))
                .map(SeatNow.QueueName::of)
                .toList();
        List<SeatNow.Colleague> colleagues = seats.others(viewer).stream()
                .filter(other -> register.post(other.extension())
                        .filter(post -> post.place().equals(place))
                        .isPresent())
                .toList();
        return new Targets(queues, colleagues);
    }
}

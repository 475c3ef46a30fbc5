package org.xinqiao.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;

/** 测试通道: remembers what went over the wire, and answers as a test wants. */
final class SpiedCarrier implements SmsGateway {

    /** 断电: as when the process is killed, nobody catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final boolean knowsClientIds;
    private final List<Parcel> wire = new CopyOnWriteArrayList<>();
    private Function<Parcel, Outcome> answer = parcel -> new Outcome.Accepted(List.of("m-" + parcel.clientId()));

    SpiedCarrier(boolean knowsClientIds) {
        this.knowsClientIds = knowsClientIds;
    }

    void answers(Function<Parcel, Outcome> how) {
        answer = how;
    }

    List<Parcel> wire() {
        return wire;
    }

    @Override
    public String name() {
        return knowsClientIds ? "spied-knowing" : "spied";
    }

    @Override
    public boolean knowsClientIds() {
        return knowsClientIds;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        Outcome outcome = answer.apply(parcel);
        wire.add(parcel);
        return outcome;
    }

    /** Dies when it has been handed over, before anybody knows. */
    static Outcome dies() {
        throw new Killed();
    }

    @Override
    public Health health() {
        return new Health(Health.State.UP, "");
    }
}

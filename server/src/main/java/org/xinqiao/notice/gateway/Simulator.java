package org.xinqiao.notice.gateway;

import java.time.Clock;
import java.util.List;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Carrier;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;

/** 模拟通道: stands in for a gateway in a demo, and reaches nobody. */
final class Simulator implements Carrier {

    private final Channel channel;
    private final DemoInbox inbox;
    private final Clock clock;

    Simulator(Channel channel, DemoInbox inbox, Clock clock) {
        this.channel = channel;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "simulator-" + (channel == Channel.SMS ? "sms" : "email");
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean knowsClientIds() {
        return false;
    }

    @Override
    public boolean isSimulator() {
        return true;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        String to = channel == Channel.SMS
                ? new PhoneNumber(parcel.address()).masked()
                : parcel.address().replaceFirst("^(.).*@", "$1***@");
        inbox.add(new DemoInbox.Message(channel, to, parcel.subject(), parcel.words(), clock.instant()));
        return new Outcome.Accepted(List.of());
    }

    @Override
    public Health health() {
        return new Health(Health.State.UP, "演示模拟，不发给任何人 / a simulator, which reaches nobody");
    }
}

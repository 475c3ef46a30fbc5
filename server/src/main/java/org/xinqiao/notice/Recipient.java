package org.xinqiao.notice;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PhoneNumber;

/** 收件人: who is told: somebody the house knows, or a bare number or address. */
public sealed interface Recipient {

    /** 来电人: their number is found when it is dialled, so whoever has been erased is told nothing. */
    record Citizen(CitizenId id) implements Recipient {}

    /** 诉求人: whoever a case came from, of whom the house knows no more than the way it came by. */
    record Sender() implements Recipient {}

    /** 手机号. */
    record Phone(PhoneNumber number) implements Recipient {}

    /** 邮箱. */
    record Mail(String address) implements Recipient {

        private static final Pattern SHAPE = Pattern.compile(
                "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

        public Mail {
            if (!SHAPE.matcher(address).matches()) {
                throw new IllegalArgumentException("an e-mail address looks like name@example.org");
            }
        }

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "an e-mail address";
        }
    }

    static Recipient of(CitizenId id) {
        return new Citizen(id);
    }

    static Recipient of(PhoneNumber number) {
        return new Phone(number);
    }

    /** The address that somebody typed, if it can be one. */
    static Optional<Recipient> mail(String typed) {
        String plain = typed.strip();
        return Mail.SHAPE.matcher(plain).matches() ? Optional.of(new Mail(plain)) : Optional.empty();
    }

    /** What it travels by. */
    default Channel channel() {
        return this instanceof Mail ? Channel.EMAIL : Channel.SMS;
    }
}

package org.xinqiao.notice;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;

/** 触达: by which one way somebody is told: their telephone, else the e-mail address they gave, else the channel they wrote on. */
@Component
class Reaching {

    private final Citizens citizens;
    private final ObjectProvider<OtherWay> others;

    Reaching(Citizens citizens, ObjectProvider<OtherWay> others) {
        this.citizens = citizens;
        this.others = others;
    }

    /** 途径. */
    sealed interface Way {

        /** 发件箱. */
        record Box(Recipient to) implements Way {}

        /** 已在原渠道告知. */
        record Told() implements Way {}

        /** 无从告知. */
        record None() implements Way {}
    }

    Way of(Notice notice, String words) {
        return switch (notice.to()) {
            case Recipient.Phone _, Recipient.Mail _ -> new Way.Box(notice.to());
            case Recipient.Citizen(CitizenId id) -> {
                if (readsSms(id) || isErased(id)) {
                    yield new Way.Box(notice.to());
                }
                // without another way it stands in the box with its reason, for the desk to see
                Way other = otherwise(notice, words);
                yield other instanceof Way.None ? new Way.Box(notice.to()) : other;
            }
            case Recipient.Sender _ -> otherwise(notice, words);
        };
    }

    private boolean readsSms(CitizenId id) {
        return citizens.numberToCall(id).filter(Departures::readsSms).isPresent();
    }

    /** Whoever has been erased is not looked for anywhere else. */
    private boolean isErased(CitizenId id) {
        return citizens.find(id).filter(known -> !known.erased()).isEmpty();
    }

    private Way otherwise(Notice notice, String words) {
        Long about = notice.caseId();
        if (about == null) {
            return new Way.None();
        }
        Optional<Recipient> mail = others.stream()
                .map(way -> way.mailOf(about).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
        if (mail.isPresent()) {
            return new Way.Box(mail.get());
        }
        return others.stream().anyMatch(way -> way.tell(about, notice.key(), words)) ? new Way.Told() : new Way.None();
    }
}

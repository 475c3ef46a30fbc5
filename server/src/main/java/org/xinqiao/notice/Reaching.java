package org.xinqiao.notice;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.model.TemplateText;

/**
 * 触达: by which one way somebody is told: their telephone, unless they would rather not, else the e-mail address they gave,
 * else the channel they wrote on.
 */
@Component
class Reaching {

    private final Citizens citizens;
    private final Readers readers;
    private final ObjectProvider<OtherWay> others;

    Reaching(Citizens citizens, Readers readers, ObjectProvider<OtherWay> others) {
        this.citizens = citizens;
        this.readers = readers;
        this.others = others;
    }

    /** 途径. */
    sealed interface Way {

        /** 发件箱. @param owner whose it is, where that is known */
        record Box(Recipient to, @Nullable CitizenId owner) implements Way {}

        /** 已在原渠道告知. */
        record Told() implements Way {}

        /** 无从告知. */
        record None() implements Way {}
    }

    Way of(Notice notice, String words) {
        return switch (notice.to()) {
            case Recipient.Phone(PhoneNumber number) -> new Way.Box(notice.to(), known(number));
            case Recipient.Mail _ -> new Way.Box(notice.to(), null);
            case Recipient.Sender _ -> otherwise(notice, words, null);
            case Recipient.Citizen(CitizenId id) -> citizen(notice, words, id);
        };
    }

    /** Without another way it stands in the box with its reason, for the desk to see. */
    private Way citizen(Notice notice, String words, CitizenId id) {
        Way box = new Way.Box(notice.to(), id);
        Optional<String> number = citizens.numberToCall(id);
        boolean isBySms = number.filter(Departures::readsSms).isPresent() && !readers.refusesSms(Set.of(id));
        if (isBySms || isErased(id)) {
            return box;
        }
        if (!notice.purpose().isForEverybody()
                && readers.refuses(Set.of(id), notice.purpose().group())) {
            return box;
        }
        Way other = otherwise(notice, words, id);
        return other instanceof Way.None ? box : other;
    }

    /** Whoever has been erased is not looked for anywhere else. */
    private boolean isErased(CitizenId id) {
        return citizens.find(id).filter(known -> !known.erased()).isEmpty();
    }

    private @Nullable CitizenId known(PhoneNumber number) {
        return citizens.knownBy(number.value()).stream()
                .min(Comparator.comparingLong(CitizenId::value))
                .orElse(null);
    }

    private Way otherwise(Notice notice, String words, @Nullable CitizenId owner) {
        Long about = notice.caseId();
        if (about == null) {
            return new Way.None();
        }
        Optional<Recipient> mail = others.stream()
                .map(way -> way.mailOf(about).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
        if (mail.isPresent()) {
            return new Way.Box(mail.get(), owner);
        }
        String said = TemplateText.withoutOptOut(words);
        return others.stream().anyMatch(way -> way.tell(about, notice.purpose(), notice.key(), said))
                ? new Way.Told()
                : new Way.None();
    }
}

package org.xinqiao.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.model.FirstWords;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 来信成案: makes a case of a message, in its sender's own name. */
@Component
class ContactCases {

    private static final int ADDRESS = 300;
    private static final int NAME = 100;

    private final Cases cases;
    private final Citizens citizens;
    private final ContactFiles files;

    ContactCases(Cases cases, Citizens citizens, ContactFiles files) {
        this.cases = cases;
        this.citizens = citizens;
        this.files = files;
    }

    /** Whoever it is from, if they say; a number that is none is not taken for one. */
    Optional<CitizenId> citizen(Contact.Sender sender) {
        String phone = PhoneNumber.parse(sender.phone()).isPresent() ? sender.phone() : "";
        String name = FirstWords.shortened(FirstWords.kept(sender.name()).strip(), NAME);
        return name.isEmpty() && phone.isEmpty() ? Optional.empty() : Optional.of(citizens.findOrCreate(name, phone));
    }

    /** Hangs on a message, and on its case if it has one by now, what came along with it. */
    void keep(long contact, List<FileId> came) {
        files.keep(contact, came);
    }

    Case register(Contact it, AreaCode area, @Nullable CitizenId citizen) {
        String source = "CONTACT:" + it.source() + ":" + it.message();
        UUID command = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8));
        return switch (cases.registerByCitizen(new NewCase(command, source, facts(it, area, citizen)))) {
            case Outcome.Done(Case made) -> made;
            case Outcome.Refused(ProblemCode problem) -> throw new ProblemFound(problem);
            case Outcome.Stale _ -> throw new ProblemFound(CaseProblem.STALE_VERSION);
        };
    }

    private static Facts facts(Contact it, AreaCode area, @Nullable CitizenId citizen) {
        Contact.Words words = it.words();
        return new Facts(
                words.kind(),
                Facts.Urgency.NORMAL,
                it.channel(),
                FirstWords.title(words.title(), words.text()),
                FirstWords.text(words.text().isBlank() ? words.title() : words.text()),
                words.matter(),
                area,
                FirstWords.shortened(FirstWords.kept(it.place().address()).strip(), ADDRESS),
                it.place().position(),
                false,
                citizen);
    }
}

package org.xinqiao.privacy;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights.Known;
import org.xinqiao.intake.OwnLetters;
import org.xinqiao.notice.OwnMessages;

/** 副本: puts together what every room knows of one person. */
@Component
class PersonCopies {

    private final OwnMessages messages;
    private final OwnLetters letters;
    private final Clock clock;

    PersonCopies(OwnMessages messages, OwnLetters letters, Clock clock) {
        this.messages = messages;
        this.letters = letters;
        this.clock = clock;
    }

    PersonFile of(CitizenId citizen, Known known, List<CallerCase> theirs, String madeBy) {
        return new PersonFile(
                "个人信息副本（" + PersonRequest.Kind.COPY.clause() + "）",
                clock.instant(),
                madeBy,
                known,
                theirs,
                messages.list(citizen),
                letters.list(citizen),
                letters.accounts(citizen));
    }
}

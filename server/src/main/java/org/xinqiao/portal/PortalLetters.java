package org.xinqiao.portal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.FiledLetters;
import org.xinqiao.intake.FiledLetters.Said;

/** 网上来信: what citizens submit here stands in the one inbox, in a conversation for each case. */
@Component
class PortalLetters {

    /** Whence such messages come, for the inbox. */
    static final String SOURCE = "portal";

    private final FiledLetters letters;
    private final Clock clock;

    PortalLetters(FiledLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    void submitted(Case it, Submission wanted, @Nullable CitizenId caller) {
        Facts facts = it.facts();
        Contact.Words words = new Contact.Words(facts.kind(), facts.title(), facts.text(), facts.matter());
        Contact.Place place = new Contact.Place(facts.area(), facts.area(), facts.address(), facts.position());
        letters.began(
                letter(it, wanted.draft().toString(), wanted.name(), words, place), it.id(), caller, wanted.photos());
    }

    /** @param id the act's own id: sent again, it is the same message */
    void added(Case it, UUID id, String text, Collection<FileId> came) {
        Contact.Words words =
                new Contact.Words(it.facts().kind(), "", text, it.facts().matter());
        letters.added(
                letter(
                        it,
                        it.id() + "/" + id,
                        "",
                        words,
                        Contact.Place.somewhereIn(it.facts().area())),
                it.id(),
                it.facts().caller(),
                came);
    }

    /** What the centre wrote back about a case, here or in a chat. */
    List<Said> answers(CaseId about) {
        return letters.answers(about, List.of(SOURCE, Chats.SOURCE));
    }

    private Contact letter(Case it, String id, String name, Contact.Words words, Contact.Place place) {
        return new Contact(
                Facts.Channel.PORTAL,
                SOURCE,
                id,
                it.id().toString(),
                clock.instant(),
                new Contact.Sender(name, "", ""),
                words,
                place,
                it.id());
    }
}

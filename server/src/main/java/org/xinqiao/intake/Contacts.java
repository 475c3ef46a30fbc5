package org.xinqiao.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.model.Suspicion;
import org.xinqiao.intake.model.TextConversation;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.organisation.AreaCode;

/**
 * 来信: the front door for messages of every channel. A message becomes a case, or joins the one its conversation is about;
 * delivered again, it is the same contact. What the house cannot register by itself waits for a person.
 */
@Service
public class Contacts {

    /** What need not have happened anywhere in particular. */
    private static final Set<Facts.Kind> ANYWHERE =
            Set.of(Facts.Kind.QUESTION, Facts.Kind.SUGGESTION, Facts.Kind.PRAISE, Facts.Kind.MESSAGE);

    private static final int LATEST = 5;

    private final ContactTable table;
    private final ContactSafe safe;
    private final ContactCases cases;
    private final Whereabouts whereabouts;
    private final Audit audit;
    private final Clock clock;

    Contacts(
            ContactTable table,
            ContactSafe safe,
            ContactCases cases,
            Whereabouts whereabouts,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.safe = safe;
        this.cases = cases;
        this.whereabouts = whereabouts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a message in: all of it is there afterwards, or nothing is. */
    @Transactional
    public Received receive(Contact it) {
        return receive(it, List.of(), null);
    }

    /**
     * @param came files that came along with it; delivered again, they are not wanted
     * @param known why a person should look first, if the adapter knows a reason
     */
    @Transactional
    public Received receive(Contact it, List<FileId> came, @Nullable Doubt known) {
        Opening opening = opening(it);
        return table.add(opening.fresh(), ContactState.WAITING)
                .map(id -> {
                    Received received = taken(id, it, opening, known);
                    cases.keep(id, came);
                    return received;
                })
                .orElseGet(() -> again(it));
    }

    /** 记录: what is part of a conversation and nobody's work, as when somebody pressed a button. */
    @Transactional
    public Received note(Contact it) {
        Opening opening = opening(it);
        return table.add(opening.fresh(), ContactState.NOTED)
                .map(id -> noted(id, it, opening))
                .orElseGet(() -> again(it));
    }

    /** Where a message belongs. */
    private record Opening(ContactTable.Fresh fresh, UUID thread, AreaCode home) {}

    private Opening opening(Contact it) {
        String key = it.threadKey();
        if (key != null) {
            table.holdThread(it.source(), key);
        }
        Optional<ContactLine> before = key == null ? Optional.empty() : table.lastOfKey(it.source(), key);
        UUID thread = before.map(ContactLine::thread).orElseGet(UUID::randomUUID);
        AreaCode home = before.map(ContactLine::area).orElse(it.place().home());
        ContactTable.Fresh fresh = new ContactTable.Fresh(
                false,
                it.channel(),
                it.source(),
                it.message(),
                thread,
                key,
                it.at().truncatedTo(ChronoUnit.MICROS),
                home,
                it.words().matter() == null ? null : it.words().matter().value());
        return new Opening(fresh, thread, home);
    }

    /** 已回复: an answer that went out on a channel that tells it to anybody, with the numbers of people hidden. */
    public record PublicAnswer(long id, CaseId about, Instant at, String text) {}

    /** What was answered on a source about these cases, for a channel that shows it to anybody who asks. */
    public List<PublicAnswer> publicAnswers(String source, Collection<CaseId> about) {
        return table.ofCases(about, source).stream()
                .filter(line -> line.state() == ContactState.SENT && line.about() != null)
                .map(line -> new PublicAnswer(
                        line.id(),
                        Objects.requireNonNull(line.about()),
                        line.at(),
                        FreeText.masked(safe.open(line).text())))
                .toList();
    }

    /** What became of a message, by the sender's own id. */
    public Optional<ContactLine> find(String source, String message) {
        return table.find(source, message);
    }

    /** The last message of what the sender calls by that key. */
    public Optional<ContactLine> lastOf(String source, String threadKey) {
        return table.lastOfKey(source, threadKey);
    }

    /** The latest cases of conversations whose key begins like that, the newest first. */
    public List<CaseId> latestCases(String source, String keyBeginning) {
        return table.latestCases(source, keyBeginning, LATEST);
    }

    /** Whether somebody wrote about a case from that address before. */
    public boolean wroteAbout(CaseId about, String source, String email) {
        return table.ofCases(List.of(about), source).stream()
                .anyMatch(line -> !line.isOut() && safe.open(line).email().equalsIgnoreCase(email));
    }

    /** 备注: what is to be said about a message that came, for whoever reads it. */
    @Transactional
    public void remark(long contact, String words) {
        table.remark(contact, words);
    }

    private Received noted(long id, Contact it, Opening opening) {
        table.seal(id, safe.keep(id, ContactWords.of(it)), null);
        CaseId about = table.caseOf(opening.thread()).orElse(null);
        table.about(id, about);
        Received received = new Received(id, opening.thread(), ContactState.NOTED, about, false);
        record(it, received);
        return received;
    }

    private Received taken(long id, Contact it, Opening opening, @Nullable Doubt known) {
        UUID thread = opening.thread();
        AreaCode home = opening.home();
        CitizenId citizen = cases.citizen(it.sender()).orElse(null);
        table.seal(id, safe.keep(id, ContactWords.of(it)), citizen);
        CaseId about =
                Optional.ofNullable(it.about()).or(() -> table.caseOf(thread)).orElse(null);
        Received received =
                about == null ? registered(id, it, opening, citizen, known) : joined(id, it, thread, about, home);
        record(it, received);
        return received;
    }

    private void record(Contact it, Received received) {
        Act act = Act.of(AuditAction.CONTACT_RECEIVED, Who.NOBODY)
                .on(Subject.of("contact", received.contact()))
                .with("channel", it.channel().name())
                .with("source", it.source())
                .with("state", received.state().name());
        audit.did(
                received.about() == null
                        ? act
                        : act.with("case", received.about().value()));
    }

    private Received joined(long id, Contact it, UUID thread, CaseId about, AreaCode home) {
        Instant now = clock.instant();
        table.put(id, ContactState.JOINED, about, home, now, TextConversation.due(it.channel(), now));
        return new Received(id, thread, ContactState.JOINED, about, false);
    }

    private Received registered(
            long id, Contact it, Opening opening, @Nullable CitizenId citizen, @Nullable Doubt known) {
        UUID thread = opening.thread();
        AreaCode home = opening.home();
        Optional<AreaCode> area = whereabouts
                .of(it)
                .or(() -> ANYWHERE.contains(it.words().kind()) ? Optional.of(home) : Optional.empty());
        Doubt doubt = known == null ? doubt(id, it, thread, area.isPresent()) : known;
        if (doubt != null) {
            Instant now = clock.instant();
            table.wait(id, doubt, area.orElse(home), now, TextConversation.due(it.channel(), now));
            return new Received(id, thread, ContactState.WAITING, null, false);
        }
        Case made = cases.register(it, area.orElseThrow(), citizen);
        table.put(id, ContactState.REGISTERED, made.id(), area.orElseThrow(), null, null);
        return new Received(id, thread, ContactState.REGISTERED, made.id(), false);
    }

    private @Nullable Doubt doubt(long id, Contact it, UUID thread, boolean isLocated) {
        String words = it.words().title() + "\n" + it.words().text();
        if (Suspicion.hasNoWords(words)) {
            return Doubt.NO_WORDS;
        }
        if (Suspicion.isSpam(words)) {
            return Doubt.SPAM;
        }
        if (table.unsettled(thread).stream().anyMatch(other -> other.id() != id)) {
            return Doubt.THREAD_WAITS;
        }
        return isLocated ? null : Doubt.NO_AREA;
    }

    /** Delivered before. With other words it was edited meanwhile: those are kept, and somebody should look. */
    private Received again(Contact it) {
        ContactLine known = table.find(it.source(), it.message())
                .flatMap(line -> table.hold(line.id()))
                .orElseThrow();
        if (!known.isOut() && known.sealed() != null && !safe.open(known).saysTheSame(ContactWords.of(it))) {
            Instant now = clock.instant();
            long sealed = known.sealed();
            table.edited(known.id(), safe.keep(known.id(), ContactWords.of(it)), now);
            safe.destroy(sealed);
            audit.did(Act.of(AuditAction.CONTACT_RECEIVED, Who.NOBODY)
                    .on(Subject.of("contact", known.id()))
                    .with("edited", true));
        }
        return new Received(known.id(), known.thread(), known.state(), known.about(), true);
    }
}

package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.CitizenTalks;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.TalkWatch;
import org.xinqiao.intake.TextTalks;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.store.ChatTable;
import org.xinqiao.portal.store.ChatTable.Chat;

/** 在线会话: the front door for citizens who talk with the centre in writing. What they say stands in the one inbox. */
@Service
public class Chats {

    /** Whence such messages come, for the inbox. */
    static final String SOURCE = "portal-chat";

    /** After so long a quiet what somebody writes is another conversation. */
    private static final Duration QUIET = Duration.ofHours(24);

    private static final Duration SEEN_EVERY = Duration.ofSeconds(15);
    private static final int SHOWN = 20;
    private static final String ENDED = "（来信人结束了会话）";

    private final ChatTable table;
    private final CitizenTalks talks;
    private final Citizens citizens;
    private final PortalLimits limits;
    private final Areas areas;
    private final Clock clock;

    Chats(ChatTable table, CitizenTalks talks, Citizens citizens, PortalLimits limits, Areas areas, Clock clock) {
        this.table = table;
        this.talks = talks;
        this.citizens = citizens;
        this.limits = limits;
        this.areas = areas;
        this.clock = clock;
    }

    /** 一句话. @param id the message's own id: sent again, it is said once */
    public record Saying(UUID id, String text, List<FileId> photos) {

        public Saying {
            photos = List.copyOf(photos);
        }

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "what somebody says";
        }
    }

    /** One's conversations, the latest first. */
    public List<Chat> list(Person person) {
        return table.list(person.all(), SHOWN);
    }

    /** Whether anybody takes talks now. */
    public boolean isStaffed() {
        return talks.isStaffed(place());
    }

    /**
     * Says something in the conversation that is open, or begins one.
     *
     * @throws ProblemFound with {@link PortalProblem#TOO_OFTEN} or {@link PortalProblem#NO_PLACE}
     */
    public Chat say(Person person, Saying said, String address) {
        limits.checkChat(person.citizen(), address);
        String phone = citizens.numberToCall(person.citizen())
                .orElseThrow(() -> new ProblemFound(PortalProblem.NOT_SIGNED_IN));
        Instant now = clock.instant();
        Chat chat = table.wrote(person, now, now.minus(QUIET));
        talks.say(contact(chat, said.id(), new Contact.Sender("", phone, ""), said.text()), said.photos());
        return chat;
    }

    /** @throws ProblemFound with {@link PortalProblem#NO_CHAT} for one that is absent or somebody else's */
    public Chat get(Person person, UUID id) {
        Chat chat = table.find(id, person.all()).orElseThrow(() -> new ProblemFound(PortalProblem.NO_CHAT));
        Instant now = clock.instant();
        if (chat.seenAt().plus(SEEN_EVERY).isBefore(now)) {
            table.seen(id, now);
        }
        return chat;
    }

    /** What was said behind that line. */
    public List<CitizenTalks.Line> lines(Chat chat, long after) {
        return talks.lines(SOURCE, key(chat), after);
    }

    public TextTalks.Wait waitOf(Chat chat) {
        return talks.waitOf(SOURCE, key(chat));
    }

    /** The case that was made of it, if there is one. */
    public Optional<CaseId> caseOf(Chat chat) {
        return talks.caseOf(SOURCE, key(chat));
    }

    /** Ends it; ended again, nothing happens. */
    public Chat end(Person person, UUID id) {
        Chat chat = get(person, id);
        if (chat.endedAt() == null && table.end(id, clock.instant())) {
            talks.note(contact(chat, id, Contact.Sender.NOBODY, ENDED));
        }
        return get(person, id);
    }

    /** @throws ProblemFound with {@link org.xinqiao.files.FileProblem#NOT_FOUND} for what did not come along with it */
    public FileContent open(Chat chat, FileId file, boolean preview) {
        return talks.open(SOURCE, key(chat), file, preview);
    }

    /**
     * Begins to tell an open page when something is another.
     *
     * @return ends it
     */
    public Runnable watch(Chat chat, TalkWatch told) {
        return talks.watch(SOURCE, key(chat), told);
    }

    private Contact contact(Chat chat, UUID message, Contact.Sender sender, String text) {
        return new Contact(
                Facts.Channel.PORTAL,
                SOURCE,
                chat.id() + "/" + message,
                key(chat),
                clock.instant(),
                sender,
                new Contact.Words(Facts.Kind.HELP, "", text, null),
                Contact.Place.somewhereIn(place()),
                null);
    }

    private static String key(Chat chat) {
        return chat.id().toString();
    }

    private AreaCode place() {
        return areas.roots().stream()
                .findFirst()
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(PortalProblem.NO_PLACE));
    }
}

package org.xinqiao.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/**
 * 市民会话: the front door for the room in which citizens talk in writing with the centre. Whose conversation it is, that room has
 * made sure of; an agent answers it, and nothing of it is registered by itself.
 */
@Service
public class CitizenTalks {

    private static final int MOST = 500;

    private final Contacts contacts;
    private final TextTalks talks;
    private final ContactTable table;
    private final ContactSafe safe;
    private final ContactFiles files;
    private final TalkFeed feed;

    CitizenTalks(
            Contacts contacts,
            TextTalks talks,
            ContactTable table,
            ContactSafe safe,
            ContactFiles files,
            TalkFeed feed) {
        this.contacts = contacts;
        this.talks = talks;
        this.table = table;
        this.safe = safe;
        this.files = files;
        this.feed = feed;
    }

    /** 会话里的一条. @param mine whether the citizen wrote it */
    public record Line(long id, boolean mine, Instant at, String text, List<NamedFile> files) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "a line of a conversation";
        }
    }

    /** Takes in what a citizen says and gives it to an agent, if one is free; said again under the same id, it is the same. */
    public Received say(Contact it, List<FileId> came) {
        Received received = contacts.receive(it, came, Doubt.TALK);
        talks.run();
        feed.moved();
        return received;
    }

    /** What is to be known of a conversation at the desk without being anybody's work. */
    public void note(Contact it) {
        contacts.note(it);
        feed.moved();
    }

    /** What was said behind that line, for its citizen. */
    public List<Line> lines(String source, String key, long after) {
        List<ContactLine> shown =
                table.lastOfKey(source, key).map(last -> table.thread(last.thread(), MOST)).orElse(List.of()).stream()
                        .filter(line ->
                                line.id() > after && line.state() != ContactState.NOTED && line.sealed() != null)
                        .toList();
        Map<Long, List<NamedFile>> came =
                files.of(shown.stream().map(ContactLine::id).toList());
        return shown.stream()
                .map(line -> new Line(
                        line.id(),
                        !line.isOut(),
                        line.at(),
                        safe.open(line).text(),
                        came.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** The case that was made of it, if there is one. */
    public Optional<CaseId> caseOf(String source, String key) {
        return table.lastOfKey(source, key).flatMap(last -> table.caseOf(last.thread()));
    }

    /** How its citizen's wait stands. */
    public TextTalks.Wait waitOf(String source, String key) {
        return table.lastOfKey(source, key)
                .map(last -> talks.waitOf(last.thread()))
                .orElse(TextTalks.Wait.NONE);
    }

    /** Whether an agent takes talks there now. */
    public boolean isStaffed(AreaCode place) {
        return talks.isStaffed(place);
    }

    /**
     * Opens a file that came along with a conversation.
     *
     * @throws ProblemFound with {@link FileProblem#NOT_FOUND}
     */
    public FileContent open(String source, String key, FileId id, boolean preview) {
        List<Long> messages =
                table.lastOfKey(source, key).map(last -> table.thread(last.thread(), MOST)).orElse(List.of()).stream()
                        .map(ContactLine::id)
                        .toList();
        return files.open(messages, id, preview);
    }

    /**
     * Begins to tell a page of the conversation when something is another.
     *
     * @param told answers false when the page is gone; asked for every sign of life as well
     * @return ends it
     */
    public Runnable watch(String source, String key, TalkWatch told) {
        UUID thread = table.lastOfKey(source, key)
                .map(ContactLine::thread)
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_CONTACT));
        return feed.watch(thread, told);
    }
}

package org.xinqiao.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.CaseId;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.store.ContactTable;

/**
 * 已登记的来信: the front door for rooms that register cases by themselves. What somebody submitted there stands in the one inbox
 * like any other message, so that it is found, copied, answered and forgotten in one place.
 */
@Service
public class FiledLetters {

    private static final int READ = 200;

    private final ContactTable table;
    private final ContactSafe safe;
    private final ContactFiles files;
    private final Clock clock;

    FiledLetters(ContactTable table, ContactSafe safe, ContactFiles files, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.files = files;
        this.clock = clock;
    }

    /** 给来信人的话: what the centre wrote back about a case. */
    public record Said(Instant at, String text) {}

    /** Puts down what a case was made of; once more changes nothing. */
    @Transactional
    public void began(Contact it, CaseId about, @Nullable CitizenId citizen, Collection<FileId> came) {
        UUID thread = UUID.randomUUID();
        table.add(fresh(it, thread), ContactState.REGISTERED).ifPresent(id -> put(id, it, about, citizen, null, came));
    }

    /** Puts down what was said further about a case, which waits until somebody has read it; once more changes nothing. */
    @Transactional
    public void added(Contact it, CaseId about, @Nullable CitizenId citizen, Collection<FileId> came) {
        String key = String.valueOf(it.threadKey());
        table.holdThread(it.source(), key);
        UUID thread = table.lastOfKey(it.source(), key).map(ContactLine::thread).orElseGet(UUID::randomUUID);
        table.add(fresh(it, thread), ContactState.JOINED)
                .ifPresent(id -> put(id, it, about, citizen, clock.instant(), came));
    }

    private void put(
            long id,
            Contact it,
            CaseId about,
            @Nullable CitizenId citizen,
            @Nullable Instant waitingSince,
            Collection<FileId> came) {
        table.filed(id, safe.keep(id, ContactWords.of(it)), about, citizen, waitingSince);
        files.keep(id, came);
    }

    /** What was written back about a case on these sources, the oldest first. */
    public List<Said> answers(CaseId about, Collection<String> sources) {
        return table.ofCase(about, READ).stream()
                .filter(line -> line.isOut() && line.sealed() != null && sources.contains(line.source()))
                .map(line -> new Said(line.at(), safe.open(line).text()))
                .toList();
    }

    private static ContactTable.Fresh fresh(Contact it, UUID thread) {
        return new ContactTable.Fresh(
                false,
                it.channel(),
                it.source(),
                it.message(),
                thread,
                it.threadKey(),
                it.at().truncatedTo(ChronoUnit.MICROS),
                Optional.ofNullable(it.place().area()).orElse(it.place().home()),
                it.words().matter() == null ? null : it.words().matter().value());
    }
}

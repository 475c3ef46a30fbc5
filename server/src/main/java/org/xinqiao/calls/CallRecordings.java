package org.xinqiao.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.calls.model.PastCall.Recorded;
import org.xinqiao.calls.store.PastCallTable;
import org.xinqiao.calls.store.TranscriptTable;
import org.xinqiao.platform.ProblemFound;

/**
 * 录音: the front door to what was recorded of calls. Whoever has the power hears those of their area, an agent those of the
 * calls they had; that somebody did is on record.
 */
@Service
public class CallRecordings {

    private static final long MOST_BYTES = 64L << 20;

    private final RecordingShelf shelf;
    private final PastCallTable table;
    private final TranscriptTable transcripts;
    private final PastCalls calls;
    private final Audit audit;

    /** A player asks for one in pieces. */
    private final Cache<String, byte[]> heard = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String name, byte[] wav) -> wav.length)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CallRecordings(
            RecordingShelf shelf, PastCallTable table, TranscriptTable transcripts, PastCalls calls, Audit audit) {
        this.shelf = shelf;
        this.table = table;
        this.transcripts = transcripts;
        this.calls = calls;
        this.audit = audit;
    }

    /** 录音: one that is kept, with the moment it was begun. */
    public record Kept(long id, Instant startedAt) {}

    /** The WAV of one, whoever asks. */
    byte[] audio(String name) {
        return shelf.audio(name);
    }

    /**
     * The WAV of one for somebody who hears it.
     *
     * @param taken whether it is kept as a file, for which hearing it as the agent is not enough
     * @throws ProblemFound with {@link PastCallProblem#NO_SUCH_RECORDING} or why it cannot be heard
     */
    public byte[] hear(String name, boolean taken, Viewer viewer) {
        Recorded found = table.recording(name)
                .filter(it -> calls.mayHear(it.call(), viewer))
                .filter(it -> !taken || viewer.may(Power.HEAR_RECORDINGS))
                .orElseThrow(() -> new ProblemFound(PastCallProblem.NO_SUCH_RECORDING));
        if (!found.isKept()) {
            heard.invalidate(name);
            throw new ProblemFound(
                    found.state().equals("RUNNING") ? PastCallProblem.RECORDING_RUNS : PastCallProblem.RECORDING_GONE);
        }
        byte[] wav = heard.get(name, shelf::audio);
        audit.read(Act.of(AuditAction.RECORDING_HEARD, viewer.who())
                .on(Subject.of("call", found.call().toString()))
                .with("recording", name)
                .with("taken", taken));
        return wav;
    }

    /** Those of which sound or words are kept that were begun before then, in the order of their numbers. */
    public List<Kept> keptBefore(Instant before, long after, int limit) {
        return table.keptBefore(before, after, limit).entrySet().stream()
                .map(each -> new Kept(each.getKey(), each.getValue()))
                .toList();
    }

    /**
     * 销毁: the file on the switch goes first, so that none is left behind of which nothing is known; what a machine understood
     * of it goes too.
     */
    @Transactional
    public int erase(Collection<Long> ids) {
        int erased = 0;
        for (long id : ids) {
            Recorded found = table.disposable(id).orElse(null);
            if (found != null) {
                if (found.isKept()) {
                    shelf.erase(found.name());
                    table.erased(found.name());
                }
                transcripts.erase(found.name());
                heard.invalidate(found.name());
                audit.did(Act.of(AuditAction.RECORDING_DESTROYED, Who.SYSTEM)
                        .on(Subject.of("call", found.call().toString()))
                        .with("recording", found.name()));
                erased++;
            }
        }
        return erased;
    }
}

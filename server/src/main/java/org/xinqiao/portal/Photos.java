package org.xinqiao.portal;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.platform.ProblemFound;

/**
 * 照片: what a citizen sends along. Who brought a photo is known by a signed ticket alone, so that nobody hangs up another's;
 * what is never hung up is swept away.
 */
@Service
public class Photos {

    /** So many go with one case at a time. */
    public static final int MOST = 6;

    private static final Duration TICKET = Duration.ofHours(24);
    private static final String PURPOSE = "photo";

    private final Files files;
    private final CitizenCases cases;
    private final PortalKey key;
    private final PortalLimits limits;
    private final Clock clock;

    Photos(Files files, CitizenCases cases, PortalKey key, PortalLimits limits, Clock clock) {
        this.files = files;
        this.cases = cases;
        this.key = key;
        this.limits = limits;
        this.clock = clock;
    }

    /** 已收照片. */
    public record Taken(String photoKey, String name, long size) {}

    /** @throws ProblemFound with one of {@link FileProblem}, or {@link PortalProblem#TOO_OFTEN} */
    public Taken take(InputStream in, String sentName, String address) {
        limits.checkPhotoFrom(address);
        NamedFile file = files.addPhoto(in, sentName);
        return new Taken(ticket(new FileId(Long.parseLong(file.id()))), file.name(), file.size());
    }

    /** What opens a file that was just brought to whoever brought it, and to nobody else. */
    String ticket(FileId file) {
        return key.signed(
                PURPOSE, "%s.%d".formatted(file, clock.instant().plus(TICKET).getEpochSecond()));
    }

    /** The photo of a ticket that the house gave out a while ago. */
    public Optional<FileId> of(String ticket) {
        String[] parts = key.opened(PURPOSE, ticket).orElse("").split("\\.");
        boolean holds = parts.length == 2
                && Instant.ofEpochSecond(Long.parseLong(parts[1])).isAfter(clock.instant());
        return holds ? Optional.of(new FileId(Long.parseLong(parts[0]))) : Optional.empty();
    }

    /**
     * Opens a file of a case: what came with its answer, and to whom the case is told in full, what they sent.
     *
     * @param preview whether its small picture is wanted
     * @throws ProblemFound with {@link FileProblem#NOT_FOUND}
     */
    public FileContent open(OpenCase open, FileId id, boolean preview) {
        if (!shown(open).contains(id)) {
            throw new ProblemFound(FileProblem.NOT_FOUND);
        }
        FileContent content = files.openOn(id, cases.thing(open.seen().it().id()));
        return preview ? files.preview(content) : content;
    }

    private List<FileId> shown(OpenCase open) {
        List<FileId> sent = open.access().told() ? sent(open) : List.of();
        return Stream.concat(answered(open).stream(), sent.stream()).toList();
    }

    /** What the citizen sent: all that hangs there and came with no answer. */
    public List<FileId> sent(OpenCase open) {
        return cases.sent(open.seen().it().id(), open.seen().story());
    }

    /** What came with answers that have been accepted. */
    public List<FileId> answered(OpenCase open) {
        return AnswerFiles.accepted(open.seen().story());
    }
}

package org.xinqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.files.model.FileName;
import org.xinqiao.files.model.FileType;
import org.xinqiao.files.model.Sniffer;
import org.xinqiao.files.model.Stripping;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.files.store.FileTable.FileRow;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;

/** 附件: the front door to files. */
@Service
public class Files {

    /** 20 MB. */
    public static final long MOST = 20L * 1024 * 1024;

    /** Long enough for a reply that somebody began before the holidays and sends after them. */
    static final Duration UNUSED_FOR = Duration.ofDays(15);

    /** No upload takes as long as this. */
    static final Duration BROKEN_OFF = Duration.ofDays(1);

    private static final int AT_ONCE = 200;

    private static final Set<FileType> PHOTOS = Set.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    private final FileTable table;
    private final ContentStore contents;
    private final ObjectProvider<FileReaders> readers;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Files(
            FileTable table,
            PlatformSettings settings,
            ObjectProvider<FileReaders> readers,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.contents = new ContentStore(rootIn(settings));
        this.readers = readers;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    static Path rootIn(PlatformSettings settings) {
        return settings.data().resolve("files");
    }

    /**
     * Keeps a file, if it is of a kind that is taken and is what its name says, without what a camera wrote into it.
     *
     * @param sentName the name as the browser sent it
     * @throws ProblemFound with one of {@link FileProblem}
     */
    public NamedFile add(InputStream in, String sentName, Viewer viewer) {
        String name = FileName.clean(sentName);
        FileType type = FileType.claimedBy(name).orElseThrow(() -> new ProblemFound(FileProblem.UNKNOWN_TYPE));
        return add(in, name, type, viewer.account(), viewer.who());
    }

    /**
     * 市民照片: keeps a photo that came through a public door, and belongs to no account.
     *
     * @throws ProblemFound with one of {@link FileProblem}
     */
    public NamedFile addPhoto(InputStream in, String sentName) {
        String name = FileName.clean(sentName);
        FileType type = FileType.claimedBy(name)
                .filter(PHOTOS::contains)
                .orElseThrow(() -> new ProblemFound(FileProblem.NOT_A_PHOTO));
        return add(in, name, type, null, Who.NOBODY);
    }

    /**
     * 来信附件: keeps what came with a message of some channel, and belongs to no account.
     *
     * @throws ProblemFound with one of {@link FileProblem}
     */
    public NamedFile addSent(InputStream in, String sentName) {
        String name = FileName.clean(sentName);
        FileType type = FileType.claimedBy(name).orElseThrow(() -> new ProblemFound(FileProblem.UNKNOWN_TYPE));
        return add(in, name, type, null, Who.NOBODY);
    }

    private NamedFile add(InputStream in, String name, FileType type, @Nullable AccountId by, Who who) {
        try (ContentStore.Draft draft = contents.receive(in, MOST)) {
            check(draft, type);
            try (ContentStore.Draft stripped = stripped(draft, type)) {
                FileId id = transactions.execute(status -> keep(stripped, name, type, by, who));
                return new NamedFile(id.toString(), name, type.mediaType(), stripped.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ContentStore.Draft stripped(ContentStore.Draft draft, FileType type) throws IOException {
        return Stripping.concerns(type) ? contents.draft(out -> Stripping.strip(type, draft.file(), out)) : draft;
    }

    private FileId keep(ContentStore.Draft draft, String name, FileType type, @Nullable AccountId by, Who who) {
        table.holdContent(draft.sha256());
        try {
            draft.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileId id = table.add(draft.sha256(), name, type.mediaType(), draft.size(), by, clock.instant());
        audit.did(Act.of(AuditAction.FILE_ADDED, who)
                .on(Subject.of("file", id.value()))
                .with("sha256", draft.sha256()));
        return id;
    }

    /**
     * 清扫: forgets files that have hung on nothing for {@link #UNUSED_FOR}, with their bytes if no other file has the
     * same, and what was left of uploads that broke off.
     *
     * @return how many files were forgotten
     */
    int sweep() {
        Instant since = clock.instant().minus(UNUSED_FOR);
        int swept = 0;
        List<FileId> unused = table.unused(0, since, AT_ONCE);
        while (!unused.isEmpty()) {
            for (FileId id : unused) {
                transactions.executeWithoutResult(status -> forget(id));
            }
            swept += unused.size();
            unused = table.unused(unused.getLast().value(), since, AT_ONCE);
        }
        contents.dropBrokenOff(clock.instant().minus(BROKEN_OFF));
        return swept;
    }

    /** One whose row or bytes are in somebody's hands just now waits for them; hung up meanwhile, it stays. */
    private void forget(FileId id) {
        table.lockUnused(id).ifPresent(sha256 -> {
            dropBytes(sha256);
            table.delete(id);
            audit.did(Act.of(AuditAction.FILE_SWEPT, Who.SYSTEM)
                    .on(Subject.of("file", id.value()))
                    .with("sha256", sha256));
        });
    }

    /** Of a file that is about to be deleted, unless another has the same. */
    void dropBytes(String sha256) {
        table.holdContent(sha256);
        if (table.isOnlyOneWith(sha256)) {
            contents.drop(sha256);
        }
    }

    private static void check(ContentStore.Draft draft, FileType type) throws IOException {
        if (draft.size() == 0) {
            throw new ProblemFound(FileProblem.EMPTY);
        }
        if (draft.size() > MOST) {
            throw new ProblemFound(FileProblem.TOO_LARGE);
        }
        if (!Sniffer.confirms(type, draft.file())) {
            throw new ProblemFound(FileProblem.NOT_WHAT_IT_CLAIMS);
        }
    }

    /** The file as screens show it; says nothing about who may read it. */
    public Optional<NamedFile> find(FileId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Those of many that are there, in one question. */
    public Map<FileId, NamedFile> find(Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : table.find(ids).stream().collect(Collectors.toMap(FileRow::id, Files::named));
    }

    /**
     * The bytes of a file for somebody who brought it or who may see what it hangs on.
     *
     * @throws ProblemFound with {@link FileProblem#NOT_FOUND} when it is absent or not theirs
     */
    public FileContent open(FileId id, Viewer viewer) {
        Optional<FileRow> row = readable(id, viewer);
        audit.read(Act.of(AuditAction.FILE_READ, viewer.who())
                .on(subject(id))
                .ending(row.isPresent() ? Result.DONE : Result.REFUSED));
        return row.map(this::content).orElseThrow(() -> new ProblemFound(FileProblem.NOT_FOUND));
    }

    /**
     * The bytes of a file that hangs on a thing, for somebody whom the room of that thing lets see it.
     *
     * @throws ProblemFound with {@link FileProblem#NOT_FOUND} when it does not hang there
     */
    public FileContent openOn(FileId id, String thing) {
        Optional<FileRow> row = table.find(List.of(id)).stream()
                .filter(file -> table.thingsOf(id).contains(thing))
                .findFirst();
        audit.read(Act.of(AuditAction.FILE_READ, Who.NOBODY)
                .on(subject(id))
                .ending(row.isPresent() ? Result.DONE : Result.REFUSED));
        return row.map(this::content).orElseThrow(() -> new ProblemFound(FileProblem.NOT_FOUND));
    }

    /** What hangs on a thing, in the order in which it came. */
    public List<FileId> hangingOn(String thing) {
        return table.hangingOn(thing);
    }

    private FileContent content(FileRow row) {
        boolean shown = FileType.ofMediaType(row.type()).map(FileType::isShown).orElse(false);
        return new FileContent(named(row), row.sha256(), shown, contents.pathOf(row.sha256()));
    }

    /**
     * Hangs files on a thing of a higher room, so that whoever may see the thing may read them.
     *
     * @param thing how that room names it, for example {@code case/1234}
     * @throws ProblemFound with {@link FileProblem#NOT_FOUND} when one is absent or not the viewer's to hang there
     */
    @Transactional
    public void attach(Collection<FileId> ids, String thing, Viewer viewer) {
        if (ids.stream().anyMatch(id -> readable(id, viewer).isEmpty())) {
            throw new ProblemFound(FileProblem.NOT_FOUND);
        }
        attachFurther(ids, thing);
    }

    /** Hangs files on one thing more, where the house itself passes them on and nobody needs to be asked. */
    @Transactional
    public void attachFurther(Collection<FileId> ids, String thing) {
        if (!ids.isEmpty()) {
            table.attach(ids, thing);
        }
    }

    /** The file, under the number of what it hangs on. */
    Subject subject(FileId id) {
        Subject file = Subject.of("file", id.value());
        return table.thingsOf(id).stream()
                .flatMap(thing -> readers.stream().flatMap(room -> room.numberOf(thing).stream()))
                .findFirst()
                .map(file::under)
                .orElse(file);
    }

    private Optional<FileRow> readable(FileId id, Viewer viewer) {
        return table.find(List.of(id)).stream()
                .filter(row -> visibleTo(viewer, row))
                .findFirst();
    }

    private boolean visibleTo(Viewer viewer, FileRow row) {
        return viewer.account().equals(row.uploadedBy())
                || table.thingsOf(row.id()).stream()
                        .anyMatch(thing -> readers.stream().anyMatch(room -> room.maySee(viewer, thing)));
    }

    private static NamedFile named(FileRow row) {
        return new NamedFile(row.id().toString(), row.name(), row.type(), row.size());
    }
}

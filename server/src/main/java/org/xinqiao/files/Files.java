package org.xinqiao.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.files.model.FileName;
import org.xinqiao.files.model.FileType;
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

    private static final Set<FileType> PHOTOS = Set.of(FileType.JPEG, FileType.PNG, FileType.WEBP);

    private final FileTable table;
    private final ContentStore contents;
    private final Reception reception;
    private final ObjectProvider<FileReaders> readers;
    private final FileSettings settings;
    private final Audit audit;

    Files(
            FileTable table,
            ContentStore contents,
            Reception reception,
            ObjectProvider<FileReaders> readers,
            FileSettings settings,
            Audit audit) {
        this.table = table;
        this.contents = contents;
        this.reception = reception;
        this.readers = readers;
        this.settings = settings;
        this.audit = audit;
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
        return reception.take(in, new Reception.Wanted(name, type, viewer.account(), viewer.who(), MOST));
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
        return reception.take(in, new Reception.Wanted(name, type, null, Who.NOBODY, MOST));
    }

    /**
     * 来信附件: keeps what came with a message of some channel, and belongs to no account; a film or a recording may be as large as one
     * that comes by the portal.
     *
     * @throws ProblemFound with one of {@link FileProblem}
     */
    public NamedFile addSent(InputStream in, String sentName) {
        String name = FileName.clean(sentName);
        FileType type = FileType.claimedBy(name).orElseThrow(() -> new ProblemFound(FileProblem.UNKNOWN_TYPE));
        long most = type.isRecording() ? Math.max(MOST, settings.uploadMost().toBytes()) : MOST;
        return reception.take(in, new Reception.Wanted(name, type, null, Who.NOBODY, most));
    }

    /** Of a file that is about to be deleted, unless another has the same. */
    void dropBytes(FileId id, String sha256) {
        table.holdContent(sha256);
        if (!table.isElsewhere(id, sha256)) {
            contents.drop(sha256);
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

    /**
     * 缩略图: the small picture of a file that somebody opened.
     *
     * @throws ProblemFound with {@link FileProblem#NO_PREVIEW}
     */
    public FileContent preview(FileContent opened) {
        NamedFile file = opened.file();
        if (!file.preview()) {
            throw new ProblemFound(FileProblem.NO_PREVIEW);
        }
        NamedFile small =
                new NamedFile(file.id(), "preview.jpg", FileType.JPEG.mediaType(), file.size(), false, file.checked());
        return new FileContent(small, opened.sha256() + "-preview", true, contents.openPreview(opened.sha256()));
    }

    /** What hangs on a thing, in the order in which it came. */
    public List<FileId> hangingOn(String thing) {
        return table.hangingOn(thing);
    }

    /** @throws ProblemFound with {@link FileProblem#HELD_BACK} or {@link FileProblem#DESTROYED} */
    private FileContent content(FileRow row) {
        if (!row.checked().opens()) {
            throw new ProblemFound(row.checked() == Checked.WAITING ? FileProblem.HELD_BACK : FileProblem.DESTROYED);
        }
        boolean shown = FileType.ofMediaType(row.type()).map(FileType::isShown).orElse(false);
        return new FileContent(named(row), row.sha256(), shown, contents.open(row.sha256(), row.size()));
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
        return new NamedFile(row.id().toString(), row.name(), row.type(), row.size(), row.preview(), row.checked());
    }
}

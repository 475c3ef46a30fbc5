package org.xinqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.files.model.FileName;
import org.xinqiao.files.model.FileType;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.UploadTable;
import org.xinqiao.platform.ProblemFound;

/**
 * 续传: films and recordings that come in pieces, over lines that break off. Whoever has an upload's number, which nobody can
 * guess, may go on with it. Only once all of it is there does it become a file, by the same way as every other; nothing half
 * is ever one.
 */
@Service
public class Uploads {

    private static final int AT_ONCE = 100;

    private final UploadTable table;
    private final ContentStore contents;
    private final Reception reception;
    private final FileSettings settings;
    private final UploadRecord record;

    Uploads(UploadTable table, ContentStore contents, Reception reception, FileSettings settings, UploadRecord record) {
        this.table = table;
        this.contents = contents;
        this.reception = reception;
        this.settings = settings;
        this.record = record;
    }

    /** 状态. */
    public enum State {
        /** 接收中: or all there, and being looked at. */
        RECEIVING,
        /** 已成为附件. */
        DONE,
        /** 不接收. */
        REFUSED
    }

    /**
     * 一次续传.
     *
     * @param file once it is done
     * @param problem once it is refused: the code of why
     */
    public record Upload(
            UUID id,
            String name,
            long size,
            long received,
            State state,
            @Nullable FileId file,
            @Nullable String problem,
            Instant endsAt) {}

    /**
     * Begins one.
     *
     * @throws ProblemFound with {@link FileProblem#NOT_A_RECORDING}, {@link FileProblem#RECORDING_TOO_LARGE},
     *     {@link FileProblem#EMPTY} or {@link FileProblem#NO_ROOM}
     */
    public Upload begin(String sentName, long size) {
        String name = FileName.clean(sentName);
        if (FileType.claimedBy(name).filter(FileType::isRecording).isEmpty()) {
            throw new ProblemFound(FileProblem.NOT_A_RECORDING);
        }
        if (size < 1) {
            throw new ProblemFound(FileProblem.EMPTY);
        }
        if (size > settings.uploadMost().toBytes()) {
            throw new ProblemFound(FileProblem.RECORDING_TOO_LARGE);
        }
        if (table.together() + size > settings.uploadsTogether().toBytes()) {
            throw new ProblemFound(FileProblem.NO_ROOM);
        }
        return get(record.begun(name, size, settings.uploadLasts()));
    }

    /** @throws ProblemFound with {@link FileProblem#NO_UPLOAD} when there is none, or its time is over */
    public Upload get(UUID id) {
        return table.find(id)
                .filter(row -> row.endsAt().isAfter(record.now()))
                .map(Uploads::shown)
                .orElseThrow(() -> new ProblemFound(FileProblem.NO_UPLOAD));
    }

    private static Upload shown(UploadTable.Row row) {
        return new Upload(
                row.id(), row.name(), row.size(), row.received(), row.state(), row.file(), row.problem(), row.endsAt());
    }

    /**
     * Takes what comes next, as far as it comes: where the line breaks off, what arrived stays. With the last of it, it
     * becomes a file, or is refused.
     *
     * @throws ProblemFound with {@link FileProblem#WRONG_OFFSET} when it does not go on where the rest ended
     */
    public Upload append(UUID id, long offset, InputStream in) {
        Upload upload = get(id);
        if (upload.state() != State.RECEIVING || upload.received() != offset) {
            throw new ProblemFound(FileProblem.WRONG_OFFSET);
        }
        try (ContentStore.Draft draft = contents.receiveWhatComes(in, upload.size() - offset)) {
            if (draft.size() > upload.size() - offset) {
                throw new ProblemFound(FileProblem.RECORDING_TOO_LARGE);
            }
            if (draft.size() > 0) {
                keep(id, offset, draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishIfWhole(id);
        return get(id);
    }

    /** Of two who send the same piece at once, one is told that it is there. */
    private void keep(UUID id, long offset, ContentStore.Draft draft) throws IOException {
        String blob = "uploads/%s/%d-%s".formatted(id, offset, UUID.randomUUID());
        draft.keepAsPart(blob);
        if (!record.came(id, new UploadTable.Part(offset, draft.size(), blob))) {
            contents.dropPart(blob);
            throw new ProblemFound(FileProblem.WRONG_OFFSET);
        }
    }

    /** 完成: puts the pieces together and has them looked at; a process that died in between is made up for. */
    void finishIfWhole(UUID id) {
        UploadTable.Row row = table.find(id).orElse(null);
        if (row == null || row.state() != State.RECEIVING || row.received() < row.size()) {
            return;
        }
        List<UploadTable.Part> parts = table.parts(id);
        FileType type = FileType.claimedBy(row.name()).orElseThrow();
        Reception.Wanted wanted = new Reception.Wanted(row.name(), type, null, Who.NOBODY, row.size());
        try (ContentStore.Draft whole = contents.draft(out -> {
            for (UploadTable.Part part : parts) {
                try (InputStream in =
                        contents.openPart(part.blob(), part.size()).getInputStream()) {
                    in.transferTo(out);
                }
            }
        })) {
            reception.take(whole, wanted, file -> record.done(id, file));
        } catch (ProblemFound refused) {
            record.refused(id, refused.problem().code());
        } catch (IOException e) {
            if (get(id).state() == State.RECEIVING) {
                throw new UncheckedIOException(e);
            }
            // somebody else was first, and has cleared the pieces away
        }
        dropParts(parts);
    }

    /** 取消: forgets it; what has become a file stays one. */
    public void cancel(UUID id) {
        get(id);
        forget(id, AuditAction.UPLOAD_CANCELLED, Who.NOBODY);
    }

    private void forget(UUID id, AuditAction why, Who who) {
        dropParts(record.forgotten(id, why, who));
    }

    private void dropParts(List<UploadTable.Part> parts) {
        parts.forEach(part -> contents.dropPart(part.blob()));
    }

    /** 清扫: forgets those whose time is over, and makes files of those that were left whole. */
    int sweep() {
        table.whole(AT_ONCE).forEach(this::finishIfWhole);
        List<UUID> ended = table.ended(record.now(), AT_ONCE);
        ended.forEach(id -> forget(id, AuditAction.UPLOAD_SWEPT, Who.SYSTEM));
        return ended.size();
    }
}

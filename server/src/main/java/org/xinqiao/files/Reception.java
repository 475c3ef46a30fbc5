package org.xinqiao.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.AccountId;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.files.model.FileType;
import org.xinqiao.files.model.Preview;
import org.xinqiao.files.model.Sniffer;
import org.xinqiao.files.model.Stripping;
import org.xinqiao.files.model.Unstrippable;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.platform.ProblemFound;

/** 收件: the one way by which bytes become a file: sniffed, stripped, looked into, and only then kept. */
@Component
class Reception {

    private final FileTable table;
    private final ContentStore contents;
    private final VirusScan scan;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reception(
            FileTable table,
            ContentStore contents,
            VirusScan scan,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.contents = contents;
        this.scan = scan;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * 来件.
     *
     * @param by who brought it; absent for a citizen
     * @param most how many bytes it may have
     */
    record Wanted(String name, FileType type, @Nullable AccountId by, Who who, long most) {}

    /** What else happens in the transaction in which a file is kept. */
    interface Then {
        void kept(FileId id);
    }

    NamedFile take(InputStream in, Wanted wanted) {
        try (ContentStore.Draft draft = contents.receive(in, wanted.most())) {
            return take(draft, wanted, _ -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemFound with one of {@link FileProblem} */
    NamedFile take(ContentStore.Draft draft, Wanted wanted, Then then) throws IOException {
        check(draft, wanted);
        FileType type = wanted.type();
        try (ContentStore.Draft stripped = stripped(draft, type)) {
            Optional<byte[]> preview = Preview.of(type, stripped.file());
            Checked checked = checked(stripped.file(), wanted);
            FileId id = transactions.execute(status -> {
                FileId kept = keep(stripped, preview, wanted, checked);
                then.kept(kept);
                return kept;
            });
            return new NamedFile(
                    id.toString(), wanted.name(), type.mediaType(), stripped.size(), preview.isPresent(), checked);
        }
    }

    private static void check(ContentStore.Draft draft, Wanted wanted) throws IOException {
        if (draft.size() == 0) {
            throw new ProblemFound(FileProblem.EMPTY);
        }
        if (draft.size() > wanted.most()) {
            throw new ProblemFound(
                    wanted.most() > Files.MOST ? FileProblem.RECORDING_TOO_LARGE : FileProblem.TOO_LARGE);
        }
        if (!Sniffer.confirms(wanted.type(), draft.file())) {
            throw new ProblemFound(FileProblem.NOT_WHAT_IT_CLAIMS);
        }
    }

    private ContentStore.Draft stripped(ContentStore.Draft draft, FileType type) throws IOException {
        try {
            return Stripping.concerns(type) ? contents.draft(out -> Stripping.strip(type, draft.file(), out)) : draft;
        } catch (Unstrippable _) {
            throw new ProblemFound(FileProblem.METADATA_STAYS);
        }
    }

    /** What is infected does not come in; what nobody could say anything of comes in, and is held back. */
    private Checked checked(Path file, Wanted wanted) throws IOException {
        if (!scan.isThere()) {
            return Checked.UNCHECKED;
        }
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
            return switch (scan.look(in)) {
                case VirusScan.Verdict.Clean() -> Checked.CLEAN;
                case VirusScan.Verdict.Unknown(String _) -> Checked.WAITING;
                case VirusScan.Verdict.Infected(String virus) -> {
                    audit.did(Act.of(AuditAction.FILE_INFECTED, wanted.who()).with("virus", virus));
                    throw new ProblemFound(FileProblem.INFECTED);
                }
            };
        }
    }

    private FileId keep(ContentStore.Draft draft, Optional<byte[]> preview, Wanted wanted, Checked checked) {
        table.holdContent(draft.sha256());
        try {
            if (preview.isPresent()) {
                keepPreview(preview.get(), draft.sha256());
            }
            draft.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileId id = table.add(
                new FileTable.NewFile(
                        draft.sha256(),
                        wanted.name(),
                        wanted.type().mediaType(),
                        draft.size(),
                        wanted.by(),
                        preview.isPresent(),
                        checked),
                clock.instant());
        audit.did(Act.of(AuditAction.FILE_ADDED, wanted.who())
                .on(Subject.of("file", id.value()))
                .with("sha256", draft.sha256()));
        return id;
    }

    private void keepPreview(byte[] preview, String sha256) throws IOException {
        try (ContentStore.Draft draft = contents.draft(out -> out.write(preview))) {
            draft.keepAsPreviewOf(sha256);
        }
    }
}

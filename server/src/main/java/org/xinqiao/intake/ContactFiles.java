package org.xinqiao.intake;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.files.AttachmentTerms;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.FileReaders;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.store.ContactFileTable;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.platform.ProblemFound;

/** 来信附件: what came along with a message hangs on it, and on its case once it has one. */
@Component
public class ContactFiles implements FileReaders {

    private static final String CONTACT = "contact/";

    private final ContactFileTable table;
    private final ContactTable contacts;
    private final ContactSight sight;
    private final CitizenCases cases;
    private final Files files;
    private final AttachmentTerms terms;

    ContactFiles(
            ContactFileTable table,
            ContactTable contacts,
            ContactSight sight,
            CitizenCases cases,
            Files files,
            AttachmentTerms terms) {
        this.table = table;
        this.contacts = contacts;
        this.sight = sight;
        this.cases = cases;
        this.files = files;
        this.terms = terms;
    }

    /**
     * Takes a file in that came with some message, which is not there yet.
     *
     * @throws org.xinqiao.platform.ProblemFound with one of {@link org.xinqiao.files.FileProblem}
     */
    public FileId take(InputStream content, String name) {
        return new FileId(Long.parseLong(files.addSent(content, name).id()));
    }

    /** Takes a file in and hangs it on a message that is there. */
    public void add(long contact, InputStream content, String name) {
        keep(contact, List.of(take(content, name)));
    }

    /** Hangs files on a message, and on its case if it has one by now. */
    @Transactional
    public void keep(long contact, Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        table.add(contact, ids);
        files.attachFurther(ids, CONTACT + contact);
        contacts.hold(contact).map(ContactLine::about).ifPresent(about -> settled(contact, about));
    }

    /** Its case is that one. */
    void settled(long contact, CaseId about) {
        cases.addPhotos(about, table.of(contact));
    }

    /** Destroys what came along with these and hangs on no case; what does stays with it, as its story does. */
    void forget(Collection<ContactLine> forgotten) {
        List<Long> ownOnly = forgotten.stream()
                .filter(line -> line.about() == null)
                .map(ContactLine::id)
                .toList();
        terms.destroy(table.of(ownOnly).values().stream().flatMap(List::stream).toList());
        table.drop(forgotten.stream().map(ContactLine::id).toList());
    }

    /** What came along with these messages, by message. */
    public Map<Long, List<NamedFile>> of(Collection<Long> messages) {
        Map<Long, List<FileId>> ids = table.of(messages);
        Map<FileId, NamedFile> named =
                files.find(ids.values().stream().flatMap(List::stream).toList());
        Map<Long, List<NamedFile>> found = new HashMap<>();
        ids.forEach((contact, hung) -> found.put(
                contact, hung.stream().map(named::get).filter(Objects::nonNull).toList()));
        return found;
    }

    /**
     * Opens a file that came with one of these messages, for somebody whose conversation it is.
     *
     * @throws org.xinqiao.platform.ProblemFound with {@link FileProblem#NOT_FOUND}
     */
    FileContent open(Collection<Long> messages, FileId id, boolean preview) {
        long contact = table.of(messages).entrySet().stream()
                .filter(each -> each.getValue().contains(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ProblemFound(FileProblem.NOT_FOUND));
        FileContent content = files.openOn(id, CONTACT + contact);
        return preview ? files.preview(content) : content;
    }

    @Override
    public boolean maySee(Viewer viewer, String thing) {
        return line(thing).filter(line -> sight.sees(viewer, line)).isPresent();
    }

    /** Nobody waits for it any more, and it came before then. */
    @Override
    public Set<String> quietSince(Collection<String> things, Instant since) {
        return things.stream()
                .filter(thing -> line(thing)
                        .filter(line -> line.waitingSince() == null && line.at().isBefore(since))
                        .isPresent())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Optional<String> numberOf(String thing) {
        return thing.startsWith(CONTACT) ? Optional.of(thing) : Optional.empty();
    }

    private Optional<ContactLine> line(String thing) {
        return thing.startsWith(CONTACT)
                ? contacts.find(Long.parseLong(thing.substring(CONTACT.length())))
                : Optional.empty();
    }
}

package org.xinqiao.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Case;
import org.xinqiao.files.FileContent;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.model.Closing;
import org.xinqiao.supervision.model.PhotoPrint;
import org.xinqiao.supervision.store.PrintTable;
import org.xinqiao.supervision.store.PrintTable.PhotoMark;

/** 照片比对: whether a photo of an answer was used in another case before, as the same file or as the same picture. */
@Component
class PhotoLook {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    private final Files files;
    private final PrintTable prints;

    PhotoLook(Files files, PrintTable prints) {
        this.files = files;
        this.prints = prints;
    }

    /** What speaks against the photos of a closing; empty where they are new. They are known from now on. */
    Optional<Map<String, String>> at(Case it, Closing closing) {
        Set<CaseId> family = new HashSet<>(it.duplicates());
        Optional.ofNullable(it.mergedInto()).ifPresent(family::add);
        Optional<Map<String, String>> found = Optional.empty();
        Map<FileId, NamedFile> named = files.find(closing.photos());
        for (FileId file : closing.photos()) {
            NamedFile known = named.get(file);
            if (known == null || !PICTURES.contains(known.type())) {
                continue;
            }
            Optional<PhotoMark> mark = mark(it, closing, file);
            found = found.or(() -> mark.flatMap(photo -> before(photo, known, family)));
            mark.ifPresent(prints::add);
        }
        return found;
    }

    private Optional<PhotoMark> mark(Case it, Closing closing, FileId file) {
        Instant at = closing.reply().at();
        try {
            FileContent content = files.openOn(file, "case/" + it.id());
            return Optional.of(new PhotoMark(file, it.id(), closing.unit(), at, content.sha256(), print(content)));
        } catch (ProblemFound heldBackOrGone) {
            return Optional.empty();
        }
    }

    private static OptionalLong print(FileContent content) {
        try (InputStream bytes = content.bytes().getInputStream()) {
            return PhotoPrint.of(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Map<String, String>> before(PhotoMark photo, NamedFile known, Set<CaseId> family) {
        return prints.like(photo).stream()
                .filter(other -> !family.contains(other.caseId()))
                .filter(other -> apart(photo, other) <= PhotoPrint.SAME)
                .min(Comparator.comparingInt(other -> apart(photo, other)))
                .map(other -> {
                    Map<String, String> evidence = new LinkedHashMap<>();
                    evidence.put("file", known.id());
                    evidence.put("otherFile", other.file().toString());
                    evidence.put("otherCase", other.caseId().toString());
                    evidence.put("otherAt", other.at().toString());
                    evidence.put("same", photo.sha256().equals(other.sha256()) ? "bytes" : "picture");
                    evidence.put("bits", Integer.toString(apart(photo, other)));
                    return evidence;
                });
    }

    /** The same bytes are 0 bits apart, whatever they show. */
    private static int apart(PhotoMark one, PhotoMark other) {
        if (one.sha256().equals(other.sha256())) {
            return 0;
        }
        return one.print().isPresent() && other.print().isPresent()
                ? PhotoPrint.apart(one.print().getAsLong(), other.print().getAsLong())
                : Integer.MAX_VALUE;
    }
}

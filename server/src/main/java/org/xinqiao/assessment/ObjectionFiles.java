package org.xinqiao.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.store.ObjectionTable;
import org.xinqiao.files.FileReaders;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;

/** 异议附件: what a unit sends along with an objection is for the unit and for the centre. */
@Component
class ObjectionFiles implements FileReaders {

    private static final String OBJECTION = "objection/";

    private final Files files;
    private final ObjectionTable table;

    ObjectionFiles(Files files, ObjectionTable table) {
        this.files = files;
        this.table = table;
    }

    void hang(Objection it, Viewer viewer) {
        files.attach(it.files(), OBJECTION + it.id(), viewer);
    }

    /** The files of an objection as screens show them. */
    List<NamedFile> named(Objection it) {
        return List.copyOf(files.find(it.files()).values());
    }

    private Optional<Objection> of(String thing) {
        return thing.startsWith(OBJECTION)
                ? table.find(Long.parseLong(thing.substring(OBJECTION.length())))
                : Optional.empty();
    }

    @Override
    public boolean maySee(Viewer viewer, String thing) {
        Scope scope = viewer.scope();
        return of(thing)
                .filter(it -> scope.readAll() || scope.units().contains(it.unit()))
                .isPresent();
    }

    /** They are kept with the assessment they belong to. */
    @Override
    public Set<String> quietSince(Collection<String> things, Instant since) {
        return Set.of();
    }

    @Override
    public Optional<String> numberOf(String thing) {
        return of(thing).map(Objection::number);
    }
}

package org.xinqiao.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;

/** Names for what a case holds. */
@Component
class PortalNames {

    private static final int STREET = 9;

    private final Matters matters;
    private final Areas areas;
    private final Files files;

    PortalNames(Matters matters, Areas areas, Files files) {
        this.matters = matters;
        this.areas = areas;
        this.files = files;
    }

    @Nullable
    NamedMatter matter(@Nullable MatterCode code) {
        return code == null
                ? null
                : matters.find(code).map(found -> matters.named(code)).orElse(null);
    }

    @Nullable
    NamedArea area(AreaCode code) {
        return areas.find(code).map(found -> areas.named(code)).orElse(null);
    }

    /** The street around it, no nearer. */
    AreaCode street(AreaCode code) {
        return new AreaCode(
                code.value().substring(0, Math.min(STREET, code.value().length())));
    }

    /** What a case is about, without a word of who told it. */
    String subject(Facts facts) {
        NamedMatter matter = matter(facts.matter());
        return matter == null ? facts.kind().zh() : matter.name();
    }

    List<NamedFile> files(List<FileId> ids) {
        Map<FileId, NamedFile> found = files.find(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}

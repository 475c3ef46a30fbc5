package org.xinqiao.files;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.xinqiao.access.Viewer;

/** 附件可见性: a higher room that hangs files on its things says here who may see them. */
public interface FileReaders {

    /**
     * Whether the viewer may see that thing.
     *
     * @param thing as the room named it to {@link Files#attach}; those of other rooms are no business of this one
     */
    boolean maySee(Viewer viewer, String thing);

    /** Those of these things that are over, and to which nothing has happened since; none of other rooms'. */
    Set<String> quietSince(Collection<String> things, Instant since);

    /** The number people know that thing by, for the record of who read its files; empty for other rooms' things. */
    Optional<String> numberOf(String thing);
}

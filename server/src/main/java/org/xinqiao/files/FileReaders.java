package org.xinqiao.files;

import java.util.Optional;
import org.xinqiao.access.Viewer;

/** 附件可见性: a higher room that hangs files on its things says here who may see them. */
public interface FileReaders {

    /**
     * Whether the viewer may see that thing.
     *
     * @param thing as the room named it to {@link Files#attach}; those of other rooms are no business of this one
     */
    boolean maySee(Viewer viewer, String thing);

    /** The number people know that thing by, for the record of who read its files; empty for other rooms' things. */
    Optional<String> numberOf(String thing);
}

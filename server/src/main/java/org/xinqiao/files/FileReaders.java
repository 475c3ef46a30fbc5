package org.xinqiao.files;

import org.xinqiao.access.Viewer;

/** 附件可见性: a higher room that hangs files on its things says here who may read them. */
public interface FileReaders {

    /** Whether the file hangs on something that the viewer may see. */
    boolean mayRead(Viewer viewer, FileId file);
}

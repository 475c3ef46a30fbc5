package org.xinqiao.files.store;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;

/** 存放处: where bytes lie under a name, whole or not at all: on a disk, or in a store of objects. */
public interface Blobs {

    /** Puts the bytes of a file there, for good, and replaces what lay there; the file itself may be gone afterwards. */
    void put(String name, Path file) throws IOException;

    /** What lies there, to be read from anywhere within it. */
    Resource at(String name, long size);

    /** Forgets it; what is not there is forgotten already. */
    void drop(String name) throws IOException;
}

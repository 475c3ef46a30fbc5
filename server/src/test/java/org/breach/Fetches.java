package org.breach;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Breach: fetches whatever address it is told. */
final class Fetches {

    InputStream fetch(String address) throws IOException {
        return URI.create(address).toURL().openStream();
    }
}

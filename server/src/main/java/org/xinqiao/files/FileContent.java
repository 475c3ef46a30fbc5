package org.xinqiao.files;

import java.nio.file.Path;

/**
 * 附件内容: a file that somebody may read, and where its bytes lie.
 *
 * @param sha256 their hash, which never changes
 * @param shown whether a browser shows it in place
 */
public record FileContent(NamedFile file, String sha256, boolean shown, Path path) {}

package org.xinqiao.files;

import org.springframework.core.io.Resource;

/**
 * 附件内容: a file that somebody may read, and its bytes.
 *
 * @param sha256 their hash, which never changes
 * @param shown whether a browser shows it in place
 */
public record FileContent(NamedFile file, String sha256, boolean shown, Resource bytes) {}

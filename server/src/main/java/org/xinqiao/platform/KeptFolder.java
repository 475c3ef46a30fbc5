package org.xinqiao.platform;

import java.nio.file.Path;

/**
 * 留存目录: a folder outside the database that belongs into a backup. A bean each. Its files are named by their SHA-256,
 * are written before a row tells of them, never change, and may go away once no row that matters tells of them.
 *
 * @param name stable, and its place in the backup
 */
public record KeptFolder(String name, Path root) {}

package org.xinqiao.files;

/**
 * 附件名称: a file as screens show it.
 *
 * @param id the number as text, since a browser's numbers are not exact
 * @param type the media type, told from the bytes
 * @param preview whether there is a small picture of it
 * @param checked whether it may be opened, as far as a scanner for viruses is asked
 */
public record NamedFile(String id, String name, String type, long size, boolean preview, Checked checked) {}

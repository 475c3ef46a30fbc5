package org.xinqiao.catalogue;

/**
 * 找到的事项: a matter that fits what was typed or said.
 *
 * @param score how well; higher is better
 */
public record FoundMatter(Matter matter, double score) {}

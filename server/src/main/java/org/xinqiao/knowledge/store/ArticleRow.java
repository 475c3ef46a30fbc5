package org.xinqiao.knowledge.store;

import org.xinqiao.knowledge.model.Article;
import org.xinqiao.knowledge.model.ArticleVersion;

/** 列表的一行: an article with the version that the list is about. */
public record ArticleRow(Article article, ArticleVersion version) {}

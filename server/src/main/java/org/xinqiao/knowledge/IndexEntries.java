package org.xinqiao.knowledge;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.hanyu.index.Entry;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.platform.PlaceTime;

/** 索引条目: a version of an article as the index knows it: each version is an entry of its own, so none answers for another. */
@Component
class IndexEntries {

    static final String PLACE = "place";
    static final String READER = "reader";
    static final String HOLDS_IN = "holds";

    private final KnowledgeReach reach;

    IndexEntries(KnowledgeReach reach) {
        this.reach = reach;
    }

    /** 条目编号 in the index. */
    record Key(long article, int version) {

        static Key of(String id) {
            int dot = id.indexOf('.');
            return new Key(Long.parseLong(id.substring(0, dot)), Integer.parseInt(id.substring(dot + 1)));
        }
    }

    static String idOf(long article, int version) {
        return article + "." + version;
    }

    Entry entry(ArticleRow row) {
        ArticleText text = row.version().text();
        return new Entry(
                idOf(row.article().id(), row.version().number()),
                text.title(),
                text.body(),
                Map.of(
                        PLACE,
                        ArticleSight.places(text.area(), reach.above(text.area())),
                        READER,
                        ArticleSight.readers(row.article().unit(), text.reach()),
                        HOLDS_IN,
                        List.of(text.area().value())),
                new Entry.Validity(
                        PlaceTime.startOf(text.from()),
                        PlaceTime.startOf(text.until().plusDays(1))));
    }
}

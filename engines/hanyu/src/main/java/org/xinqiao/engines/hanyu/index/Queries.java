package org.xinqiao.engines.hanyu.index;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** 查询: a question in the language of the index. */
final class Queries {

    /** A whole letter may be asked for; its rarest terms say enough. */
    private static final int MOST_TERMS = 200;

    private final IndexReader reader;
    private final Question question;

    Queries(IndexReader reader, Question question) {
        this.reader = reader;
        this.question = question;
    }

    /** By its words, among the wholes or the passages. */
    Query words(String part, Collection<String> pairs, Collection<String> words) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        rarest(part + Stored.PAIRS, pairs).forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        rarest(part + Stored.WORDS, words).forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return allowed(part).add(any.build(), Occur.MUST).build();
    }

    /** By the words of title and beginning. */
    Query head(Collection<String> pairs) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        rarest(Stored.HEAD_PAIRS, pairs).forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
        return allowed(Stored.WHOLE).add(any.build(), Occur.MUST).build();
    }

    /** The passages that may be answered with. */
    Query passages() {
        return allowed(Stored.PASSAGE).build();
    }

    /** Those of some entries. */
    Query passagesOf(Collection<String> ids) {
        List<BytesRef> these = ids.stream().map(BytesRef::new).toList();
        return allowed(Stored.PASSAGE)
                .add(KeywordField.newSetQuery(Stored.ID, these), Occur.FILTER)
                .build();
    }

    /** What another question finds, among some entries, at the same scores. */
    static Query among(Query query, Collection<String> ids) {
        List<BytesRef> these = ids.stream().map(BytesRef::new).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(KeywordField.newSetQuery(Stored.ID, these), Occur.FILTER)
                .build();
    }

    static Query whole(String id) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Stored.ID, id)), Occur.FILTER)
                .add(new TermQuery(new Term(Stored.PART, Stored.WHOLE)), Occur.FILTER)
                .build();
    }

    private BooleanQuery.Builder allowed(String part) {
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(new TermQuery(new Term(Stored.PART, part)), Occur.FILTER);
        for (Map.Entry<String, List<String>> facet : question.among().entrySet()) {
            List<BytesRef> values = facet.getValue().stream().map(BytesRef::new).toList();
            allowed.add(KeywordField.newSetQuery(Stored.FACET + facet.getKey(), values), Occur.FILTER);
        }
        Instant at = question.at();
        if (at != null) {
            long moment = at.getEpochSecond();
            allowed.add(LongField.newRangeQuery(Stored.FROM, Long.MIN_VALUE, moment), Occur.FILTER);
            allowed.add(LongField.newRangeQuery(Stored.UNTIL, moment + 1, Long.MAX_VALUE), Occur.FILTER);
        }
        return allowed;
    }

    private List<Term> rarest(String field, Collection<String> texts) throws IOException {
        record Rare(Term term, int found) {}
        List<Rare> rare = new ArrayList<>();
        for (String text : texts) {
            Term term = new Term(field, text);
            int found = reader.docFreq(term);
            if (found > 0) {
                rare.add(new Rare(term, found));
            }
        }
        rare.sort(Comparator.comparingInt(Rare::found).thenComparing(Rare::term));
        return rare.stream().limit(MOST_TERMS).map(Rare::term).toList();
    }
}

package org.xinqiao.engines.hanyu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.Embedder;

/** 检索过程: asks each way of finding, then puts what was found into one list. */
final class Finding {

    private static final int FEW = 30;
    private static final int MANY = 60;

    private final Segmenter segmenter;
    private final Embedder embedder;
    private final Weights weights;

    Finding(Segmenter segmenter, Embedder embedder, Weights weights) {
        this.segmenter = segmenter;
        this.embedder = embedder;
        this.weights = weights;
    }

    List<Hit> find(IndexSearcher searcher, Question question) throws IOException {
        Set<String> pairs = texts(Terms.pairs(question.text()));
        Set<String> words = texts(Terms.words(question.text(), segmenter));
        Queries queries = new Queries(searcher.getIndexReader(), question);
        Map<String, Candidate> candidates = new HashMap<>();
        int few = Math.max(FEW, question.limit());
        take(
                searcher,
                queries.words(Stored.WHOLE, pairs, words),
                few,
                (id, share, _) -> of(candidates, id).wholeFound(share));
        take(
                searcher,
                queries.head(pairs),
                few,
                (id, share, _) -> of(candidates, id).headFound(share));
        take(
                searcher,
                queries.words(Stored.PASSAGE, pairs, words),
                MANY,
                (id, share, document) -> of(candidates, id).passageFound(share, document));
        if (weights.meaning() > 0) {
            addMeaning(searcher, queries, question.text(), candidates);
        }
        List<Candidate> best = candidates.values().stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.score(weights))
                        .thenComparing(Candidate::id))
                .limit(question.limit())
                .toList();
        List<Hit> hits = new ArrayList<>();
        for (Candidate each : best) {
            hits.add(hit(searcher, each, pairs));
        }
        return hits;
    }

    /** The nearest of all, and how near those are that were found by their words. */
    private void addMeaning(IndexSearcher searcher, Queries queries, String text, Map<String, Candidate> candidates)
            throws IOException {
        float[] meaning = embedder.embed(text);
        List<Query> among = new ArrayList<>();
        among.add(queries.passages());
        if (!candidates.isEmpty()) {
            among.add(queries.passagesOf(List.copyOf(candidates.keySet())));
        }
        for (Query these : among) {
            var nearest = new KnnFloatVectorQuery(Stored.MEANING, meaning, MANY, these);
            for (ScoreDoc each : searcher.search(nearest, MANY).scoreDocs) {
                of(candidates, id(searcher, each)).meaningFound(2 * each.score - 1, each.doc);
            }
        }
    }

    private interface Taken {
        void found(String id, double share, int document);
    }

    private static void take(IndexSearcher searcher, Query query, int most, Taken taken) throws IOException {
        ScoreDoc[] found = searcher.search(query, most).scoreDocs;
        for (ScoreDoc each : found) {
            taken.found(id(searcher, each), each.score / found[0].score, each.doc);
        }
    }

    private static String id(IndexSearcher searcher, ScoreDoc found) throws IOException {
        return searcher.storedFields().document(found.doc, Set.of(Stored.ID)).get(Stored.ID);
    }

    private static Candidate of(Map<String, Candidate> candidates, String id) {
        return candidates.computeIfAbsent(id, Candidate::new);
    }

    private static Set<String> texts(List<Terms.Term> terms) {
        Set<String> texts = new HashSet<>();
        terms.forEach(term -> texts.add(term.text()));
        return texts;
    }

    private Hit hit(IndexSearcher searcher, Candidate candidate, Set<String> pairs) throws IOException {
        ScoreDoc[] found = searcher.search(Queries.whole(candidate.id()), 1).scoreDocs;
        Document whole = searcher.storedFields().document(found[0].doc);
        String passage = candidate.passage() < 0
                ? Passages.of(whole.get(Stored.TEXT)).getFirst()
                : searcher.storedFields().document(candidate.passage()).get(Stored.TEXT);
        return new Hit(
                candidate.id(),
                whole.get(Stored.TITLE),
                candidate.score(weights),
                candidate.likeness(),
                passage,
                marks(passage, pairs));
    }

    /** Where the passage says what was asked, neighbouring places as one. */
    private static List<Hit.Mark> marks(String passage, Set<String> pairs) {
        List<Hit.Mark> marks = new ArrayList<>();
        for (Terms.Term each : Terms.pairs(passage)) {
            if (!pairs.contains(each.text())) {
                continue;
            }
            Hit.Mark last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && each.from() <= last.to()) {
                marks.set(marks.size() - 1, new Hit.Mark(last.from(), Math.max(last.to(), each.to())));
            } else {
                marks.add(new Hit.Mark(each.from(), each.to()));
            }
        }
        return marks;
    }
}

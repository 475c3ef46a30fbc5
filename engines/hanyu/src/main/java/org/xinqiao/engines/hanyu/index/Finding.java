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
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
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
    /** So many passages of an entry are looked at for its best. */
    private static final int PASSAGES = 10;

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
        List<Way> ways = List.of(
                new Way(queries.words(Stored.WHOLE, pairs, words), few, 1, (it, share, _) -> it.wholeFound(share)),
                new Way(queries.head(pairs), few, 1, (it, share, _) -> it.headFound(share)),
                new Way(queries.words(Stored.PASSAGE, pairs, words), MANY, PASSAGES, Candidate::passageFound));
        double[] best = new double[ways.size()];
        for (int at = 0; at < best.length; at++) {
            best[at] = ways.get(at).bring(searcher, candidates);
        }
        if (weights.meaning() > 0) {
            addMeaning(searcher, queries, question.text(), candidates);
        }
        for (int at = 0; at < best.length; at++) {
            ways.get(at).complete(searcher, candidates, best[at]);
        }
        List<Candidate> first = candidates.values().stream()
                .sorted(Comparator.comparingDouble((Candidate each) -> -each.score(weights))
                        .thenComparing(Candidate::id))
                .limit(question.limit())
                .toList();
        List<Hit> hits = new ArrayList<>();
        for (Candidate each : first) {
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
        void found(Candidate candidate, double share, int document);
    }

    /**
     * 一路: one way of finding by words.
     *
     * @param most how many it brings up
     * @param each how many documents of one entry it may find
     */
    private record Way(Query query, int most, int each, Taken taken) {

        /** Brings up its best, and says what the best of all scored; 0 when it found nothing. */
        double bring(IndexSearcher searcher, Map<String, Candidate> candidates) throws IOException {
            ScoreDoc[] found = searcher.search(query, most).scoreDocs;
            if (found.length == 0) {
                return 0;
            }
            take(searcher, found, candidates, found[0].score);
            return found[0].score;
        }

        /** Judges as well those that another way brought up: not to be among its best is not to be nothing to it. */
        void complete(IndexSearcher searcher, Map<String, Candidate> candidates, double best) throws IOException {
            if (best > 0) {
                Query these = Queries.among(query, candidates.keySet());
                take(searcher, searcher.search(these, each * candidates.size()).scoreDocs, candidates, best);
            }
        }

        private void take(IndexSearcher searcher, ScoreDoc[] found, Map<String, Candidate> candidates, double best)
                throws IOException {
            for (ScoreDoc each : found) {
                taken.found(of(candidates, id(searcher, each)), each.score / best, each.doc);
            }
        }
    }

    /** From the columns, as a stored text would be unpacked for it. */
    private static String id(IndexSearcher searcher, ScoreDoc found) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
        SortedSetDocValues ids = leaf.reader().getSortedSetDocValues(Stored.ID);
        if (ids == null || !ids.advanceExact(found.doc - leaf.docBase)) {
            throw new IllegalStateException("an entry without an id");
        }
        return ids.lookupOrd(ids.nextOrd()).utf8ToString();
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

package org.xinqiao.engines.hanyu.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.xinqiao.engines.hanyu.Segmenter;

/** 存法: an entry as documents of the index: one for the whole, one for each passage. */
final class Stored {

    static final String ID = "id";
    static final String PART = "part";
    static final String WHOLE = "whole";
    static final String PASSAGE = "passage";
    static final String TITLE = "title";
    static final String HEAD_PAIRS = "headPairs";
    static final String TEXT = "text";
    /** Of wholes and of passages apart, since what is rare or long among the ones is not among the others. */
    static final String PAIRS = ".pairs";

    static final String WORDS = ".words";
    static final String MEANING = "meaning";
    static final String WAITS = "waits";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String FACET = "facet.";

    /** Title and beginning say what it is about; an office's letter has its number there, a report its place. */
    private static final int HEAD = 200;

    private Stored() {}

    /** @param meanings of each passage; empty while they are not read yet */
    static List<Document> documents(Entry entry, List<String> passages, List<float[]> meanings, Segmenter segmenter) {
        List<Document> documents = new ArrayList<>();
        Document whole = part(entry, WHOLE);
        whole.add(new TextField(HEAD_PAIRS, new TermStream(Terms.pairs(head(entry)))));
        addTerms(whole, WHOLE, entry.title() + "\n" + entry.body(), segmenter);
        whole.add(new StoredField(TITLE, entry.title()));
        whole.add(new StoredField(TEXT, entry.body()));
        if (meanings.isEmpty()) {
            whole.add(new KeywordField(WAITS, "yes", Field.Store.NO));
        }
        documents.add(whole);
        for (int at = 0; at < passages.size(); at++) {
            Document passage = part(entry, PASSAGE);
            addTerms(passage, PASSAGE, passages.get(at), segmenter);
            passage.add(new StoredField(TEXT, passages.get(at)));
            if (!meanings.isEmpty()) {
                passage.add(new KnnFloatVectorField(MEANING, meanings.get(at), VectorSimilarityFunction.DOT_PRODUCT));
            }
            documents.add(passage);
        }
        return documents;
    }

    private static String head(Entry entry) {
        String body = entry.body();
        return entry.title() + "\n" + body.substring(0, Math.min(HEAD, body.length()));
    }

    private static Document part(Entry entry, String part) {
        Document document = new Document();
        document.add(new KeywordField(ID, entry.id(), Field.Store.YES));
        document.add(new KeywordField(PART, part, Field.Store.NO));
        document.add(new LongField(FROM, entry.validity().from().getEpochSecond(), Field.Store.YES));
        document.add(new LongField(UNTIL, entry.validity().until().getEpochSecond(), Field.Store.YES));
        entry.facets()
                .forEach((facet, values) ->
                        values.forEach(value -> document.add(new KeywordField(FACET + facet, value, Field.Store.YES))));
        return document;
    }

    /** The entry as it was put. */
    static Entry entry(Document whole) {
        Map<String, List<String>> facets = new HashMap<>();
        for (IndexableField field : whole.getFields()) {
            if (field.name().startsWith(FACET)) {
                facets.computeIfAbsent(field.name().substring(FACET.length()), _ -> new ArrayList<>())
                        .add(field.stringValue());
            }
        }
        Instant from = Instant.ofEpochSecond(whole.getField(FROM).numericValue().longValue());
        Instant until =
                Instant.ofEpochSecond(whole.getField(UNTIL).numericValue().longValue());
        return new Entry(whole.get(ID), whole.get(TITLE), whole.get(TEXT), facets, new Entry.Validity(from, until));
    }

    private static void addTerms(Document document, String part, String text, Segmenter segmenter) {
        document.add(new TextField(part + PAIRS, new TermStream(Terms.pairs(text))));
        document.add(new TextField(part + WORDS, new TermStream(Terms.words(text, segmenter))));
    }
}

package org.xinqiao.engines.hanyu.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.engines.hanyu.embed.Embedder;

/**
 * 混合索引: entries found by words and by meaning. What is put can be found by its words at once; its meaning is read by
 * {@link #embedWaiting}, off the way of who writes. What is kept on disk is what was {@link #commit committed}, with the
 * position up to which it was told; after a broken run it goes on from there. Safe for many threads; one process per folder.
 */
public final class HybridIndex implements AutoCloseable {

    private static final String FORMAT = "format";
    private static final String POSITION = "position";
    private static final String VERSION = "3";

    private final Segmenter segmenter;
    private final Embedder embedder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Finding finding;
    /** Which entries changed since they were last looked at, and by which change. */
    private final Map<String, Long> changed = new HashMap<>();

    private long changes;
    private String position;

    private HybridIndex(Path folder, Segmenter segmenter, Embedder embedder, Weights weights) throws IOException {
        this.segmenter = segmenter;
        this.embedder = embedder;
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        try {
            Map<String, String> kept = new HashMap<>();
            Optional.ofNullable(writer.getLiveCommitData())
                    .ifPresent(data -> data.forEach(each -> kept.put(each.getKey(), each.getValue())));
            if (!format().equals(kept.get(FORMAT))) {
                writer.deleteAll();
                kept.clear();
            }
            position = kept.getOrDefault(POSITION, "");
            searchers = new SearcherManager(writer, null);
        } catch (IOException damaged) {
            writer.rollback();
            directory.close();
            throw damaged;
        }
        finding = new Finding(segmenter, embedder, weights);
    }

    /** Opens the index in a folder; what another version or another model wrote there, or is damaged, is thrown away. */
    public static HybridIndex open(Path folder, Segmenter segmenter, Embedder embedder) {
        return open(folder, segmenter, embedder, Weights.USUAL);
    }

    public static HybridIndex open(Path folder, Segmenter segmenter, Embedder embedder, Weights weights) {
        try {
            try {
                return new HybridIndex(folder, segmenter, embedder, weights);
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | EOFException
                    | NoSuchFileException damaged) {
                empty(folder);
                return new HybridIndex(folder, segmenter, embedder, weights);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Directory damaged = FSDirectory.open(folder)) {
            for (String file : damaged.listAll()) {
                damaged.deleteFile(file);
            }
        }
    }

    /** Up to where the story was told when the index was last committed; empty for a new index. */
    public synchronized String position() {
        return position;
    }

    /** Puts an entry, instead of the one of the same id. */
    public void put(Entry entry) {
        List<Document> documents = Stored.documents(entry, Passages.of(entry.body()), List.of(), segmenter);
        replace(entry.id(), documents);
    }

    /** Takes an entry out; nothing finds it from now on. */
    public void remove(String id) {
        replace(id, List.of());
    }

    private synchronized void replace(String id, List<Document> documents) {
        changes++;
        changed.put(id, changes);
        write(id, documents);
    }

    private void write(String id, List<Document> documents) {
        try {
            Term those = new Term(Stored.ID, id);
            if (documents.isEmpty()) {
                writer.deleteDocuments(those);
            } else {
                writer.updateDocuments(those, documents);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads the meaning of entries that wait for it.
     *
     * @return how many it read; none when nothing waits
     */
    public int embedWaiting(int atMost) {
        long seen = refreshed();
        List<Entry> waiting = waiting(atMost);
        for (Entry entry : waiting) {
            List<String> passages = Passages.of(entry.body());
            List<float[]> meanings = passages.stream()
                    .map(passage -> embedder.embed(entry.title() + "\n" + passage))
                    .toList();
            replaceUnchanged(entry.id(), seen, Stored.documents(entry, passages, meanings, segmenter));
        }
        return waiting.size();
    }

    private synchronized void replaceUnchanged(String id, long seen, List<Document> documents) {
        if (changed.getOrDefault(id, 0L) <= seen) {
            write(id, documents);
        }
    }

    /** How many entries are found by their words only, since their meaning was not read yet. */
    public int waiting() {
        refreshed();
        return ask(searcher -> searcher.count(new TermQuery(new Term(Stored.WAITS, "yes"))));
    }

    /** How many entries there are. */
    public int size() {
        refreshed();
        return ask(searcher -> searcher.count(new TermQuery(new Term(Stored.PART, Stored.WHOLE))));
    }

    private List<Entry> waiting(int atMost) {
        return ask(searcher -> {
            List<Entry> entries = new ArrayList<>();
            var found = searcher.search(new TermQuery(new Term(Stored.WAITS, "yes")), atMost);
            for (ScoreDoc each : found.scoreDocs) {
                entries.add(Stored.entry(searcher.storedFields().document(each.doc)));
            }
            return entries;
        });
    }

    /** The best entries for a question, the best first. */
    public List<Hit> search(Question question) {
        refreshed();
        return ask(searcher -> finding.find(searcher, question));
    }

    /** The change up to which everything can be seen. */
    private long refreshed() {
        long seen;
        synchronized (this) {
            seen = changes;
        }
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return seen;
    }

    /** Keeps all that was put and removed on disk, whole or not at all. */
    public synchronized void commit(String upTo) {
        try {
            writer.setLiveCommitData(Map.of(FORMAT, format(), POSITION, upTo).entrySet());
            writer.commit();
            position = upTo;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Throws everything away, to be told anew. */
    public synchronized void clear() {
        try {
            changes++;
            writer.deleteAll();
            commit("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String format() {
        return VERSION + " " + embedder.model();
    }

    private interface Asked<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Asked<T> asked) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asked.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Closes the index; what was not committed is not kept. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}

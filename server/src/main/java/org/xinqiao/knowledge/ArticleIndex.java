package org.xinqiao.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;
import org.xinqiao.engines.hanyu.index.HybridIndex;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.knowledge.store.ChangeTable;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;

/**
 * 知识索引: what finds articles, in the process and on its disk. It is told every change in the order in which they were
 * committed, keeps how far it was told with what it keeps, and so goes on there after a broken run. Nothing is shown because it
 * stands here: {@link ArticleSearch} asks the tables first. A process whose folder another one holds keeps one of its own.
 */
@Component
class ArticleIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleIndex.class);
    private static final int AT_ONCE = 200;
    private static final int READ_AT_ONCE = 20;

    private final ChangeTable changes;
    private final IndexEntries entries;
    private final PlaceWords words;
    private final BgeEmbedder embedder;
    private final Path own;
    private final Clock clock;
    private final UUID process = UUID.randomUUID();
    private volatile Path folder;

    private volatile @Nullable Built built;

    ArticleIndex(
            ChangeTable changes,
            IndexEntries entries,
            PlaceWords words,
            BgeEmbedder embedder,
            PlatformSettings settings,
            Clock clock) {
        this.changes = changes;
        this.entries = entries;
        this.words = words;
        this.embedder = embedder;
        this.folder = settings.data().resolve("index").resolve("knowledge");
        this.own = folder.resolveSibling("knowledge-" + process);
        this.clock = clock;
    }

    /** An index, and the number of the rebuild that made it. */
    private record Built(HybridIndex index, long rebuild) {

        long position() {
            String kept = index.position();
            return kept.isEmpty() ? 0 : Long.parseLong(kept);
        }
    }

    /**
     * What finds articles now.
     *
     * @throws ProblemFound with {@link KnowledgeProblem#INDEX_AWAY} where the folder cannot be opened
     */
    HybridIndex index() {
        return current().index();
    }

    private Built current() {
        Built now = built;
        return now != null ? now : open();
    }

    private synchronized Built open() {
        Built now = built;
        if (now == null) {
            now = opened(newestKept());
            built = now;
        }
        return now;
    }

    /** Where another process holds the folder, this one keeps its own beside it for as long as it lives. */
    private Built opened(long rebuild) {
        try {
            return openedIn(folder, rebuild);
        } catch (IOException | UncheckedIOException held) {
            folder = own;
            LOG.info("知识索引由别的进程占用，本进程另建 / another process holds the index of articles; one of our own: {}", own);
        }
        try {
            return openedIn(folder, rebuild);
        } catch (IOException | UncheckedIOException away) {
            LOG.error("知识索引打不开 / the index of articles cannot be opened in {}", folder, away);
            throw new ProblemFound(KnowledgeProblem.INDEX_AWAY);
        }
    }

    private Built openedIn(Path where, long rebuild) throws IOException {
        Path here = Files.createDirectories(where.resolve(Long.toString(rebuild)));
        return new Built(HybridIndex.open(here, words.segmenter(), embedder), rebuild);
    }

    /** The last one that was built whole: it has said so by taking the name it has. */
    private long newestKept() {
        return kept().max(Comparator.naturalOrder()).orElse(0L);
    }

    private Stream<Long> kept() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * 跟上: tells the index what was committed since, or builds it anew where somebody asked for that.
     *
     * @return whether there was anything to do
     */
    synchronized boolean follow() {
        long wanted = changes.lastRebuild();
        if (current().rebuild() < wanted) {
            rebuild(wanted);
            return true;
        }
        Built now = current();
        boolean told = tell(now);
        boolean read = now.index().embedWaiting(READ_AT_ONCE) > 0;
        if (read) {
            now.index().commit(Long.toString(now.position()));
        }
        return told || read;
    }

    private boolean tell(Built to) {
        forgetOtherDatabase(to);
        long position = to.position();
        List<ChangeTable.Change> news = changes.after(position, AT_ONCE);
        for (ChangeTable.Change change : news) {
            changes.served(change.article(), change.version())
                    .ifPresentOrElse(
                            row -> to.index().put(entries.entry(row)),
                            () -> to.index().remove(IndexEntries.idOf(change.article(), change.version())));
            position = change.position();
        }
        if (!news.isEmpty()) {
            to.index().commit(Long.toString(position));
        }
        return !news.isEmpty();
    }

    /** One that was told more than there is was told of another database, or of what a restored one has lost. */
    private void forgetOtherDatabase(Built to) {
        if (to.position() > changes.lastPosition()) {
            LOG.warn("知识索引不是这个数据库的，重新建立 / the index of articles belongs to another database and is told anew");
            to.index().clear();
        }
    }

    /** Beside the old one, which answers meanwhile; what was left half by a broken run is thrown away. */
    private void rebuild(long wanted) {
        Path half = folder.resolve(wanted + ".half");
        drop(half);
        long upTo = changes.lastPosition();
        int total = changes.countServed();
        int done = 0;
        try (HybridIndex fresh = HybridIndex.open(made(half), words.segmenter(), embedder)) {
            List<ArticleRow> some = changes.servedAfter(0, READ_AT_ONCE);
            while (!some.isEmpty()) {
                some.forEach(row -> fresh.put(entries.entry(row)));
                while (fresh.embedWaiting(READ_AT_ONCE) > 0) {
                    Thread.onSpinWait();
                }
                done += some.size();
                changes.progress(wanted, process, done, Math.max(done, total), null);
                some = changes.servedAfter(some.getLast().article().id(), READ_AT_ONCE);
            }
            fresh.commit(Long.toString(upTo));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        exchange(half, wanted);
        tell(current());
        changes.progress(wanted, process, done, done, clock.instant());
        LOG.info("知识索引重建完成，{} 条 / the index of articles was built anew: {} articles", done, done);
    }

    private void exchange(Path half, long wanted) {
        Built before = current();
        try {
            Files.move(half, folder.resolve(Long.toString(wanted)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        built = opened(wanted);
        close(before);
        kept().filter(number -> number < wanted).forEach(number -> drop(folder.resolve(Long.toString(number))));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void drop(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void destroy() {
        Built now = built;
        if (now != null) {
            close(now);
            built = null;
        }
        drop(own);
    }

    private static void close(Built over) {
        try {
            over.index().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

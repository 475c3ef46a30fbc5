package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileReaders;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.knowledge.store.ArticleTable;
import org.xinqiao.platform.ProblemFound;

/** 关联: what hangs on an article: files, and other articles that somebody chose. */
@Service
public class ArticleLinks implements FileReaders {

    private static final String ARTICLE = "article/";

    private final ArticleTable articles;
    private final ArticleReading reading;
    private final KnowledgeReach reach;
    private final Files files;
    private final Audit audit;
    private final Clock clock;

    ArticleLinks(
            ArticleTable articles,
            ArticleReading reading,
            KnowledgeReach reach,
            Files files,
            Audit audit,
            Clock clock) {
        this.articles = articles;
        this.reading = reading;
        this.reach = reach;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** 相关条目 that somebody chose and the viewer may read. */
    public List<ArticleRow> chosen(long id, Viewer viewer) {
        Map<Long, ArticleRow> readable = reading.readable(articles.related(id), reach.sight(viewer));
        return List.copyOf(readable.values());
    }

    @Transactional
    public void relate(long id, long other, boolean on, Viewer viewer) {
        demandWork(id, viewer);
        reading.open(other, viewer);
        if (id == other) {
            throw new ProblemFound(KnowledgeProblem.NOT_NOW);
        }
        if (on) {
            articles.relate(id, other, viewer.account(), clock.instant());
        } else {
            articles.unrelate(id, other);
        }
        audit.did(act(id, viewer).with("other", other).with("on", Boolean.toString(on)));
    }

    /** 附件, by their names. */
    public List<NamedFile> attachments(long id) {
        List<FileId> ids = articles.attachments(id);
        Map<FileId, NamedFile> named = files.find(ids);
        return ids.stream().map(named::get).filter(Objects::nonNull).toList();
    }

    @Transactional
    public void attach(long id, List<FileId> ids, Viewer viewer) {
        demandWork(id, viewer);
        files.attach(ids, ARTICLE + id, viewer);
        articles.attach(id, ids, viewer.account(), clock.instant());
        audit.did(act(id, viewer).with("files", ids.size()));
    }

    private void demandWork(long id, Viewer viewer) {
        if (!reading.open(id, viewer).works()) {
            throw new ProblemFound(KnowledgeProblem.NOT_OWNER);
        }
    }

    private static Act act(long id, Viewer viewer) {
        return Act.of(AuditAction.ARTICLE_LINKED, viewer.who()).on(Subject.of("article", id));
    }

    @Override
    public boolean maySee(Viewer viewer, String thing) {
        return thing.startsWith(ARTICLE) && reading.maySee(idOf(thing), viewer);
    }

    /** Articles are kept for good, and so are their files. */
    @Override
    public Set<String> quietSince(Collection<String> things, Instant since) {
        return Set.of();
    }

    @Override
    public Optional<String> numberOf(String thing) {
        return thing.startsWith(ARTICLE) ? Optional.of(thing) : Optional.empty();
    }

    private static long idOf(String thing) {
        return Long.parseLong(thing.substring(ARTICLE.length()));
    }
}

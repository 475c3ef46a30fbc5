package org.xinqiao.notice;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.notice.store.NoticeTemplateTable;
import org.xinqiao.notice.store.NoticeTemplateTable.Version;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 通知模板: the front door for administrators to the words by which their place tells people. */
@Service
public class NoticeTemplates {

    private static final int SHOWN = 50;

    private final NoticeTemplateTable table;
    private final NoticeBook book;
    private final NoticeTexts texts;
    private final Audit audit;
    private final Clock clock;

    NoticeTemplates(NoticeTemplateTable table, NoticeBook book, NoticeTexts texts, Audit audit, Clock clock) {
        this.table = table;
        this.book = book;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** 现用模板. @param version how often the place has changed it; 0 for the words that the house begins with */
    public record InUse(Purpose purpose, int version, Map<Lang, TemplateText> texts) {}

    /** Those of the viewer's place, one for each purpose. */
    public List<InUse> list(Viewer viewer) {
        AreaCode place = place(viewer);
        return Arrays.stream(Purpose.values()).map(each -> inUse(each, place)).toList();
    }

    private InUse inUse(Purpose purpose, AreaCode place) {
        return table.versions(place, purpose, 1).stream()
                .findFirst()
                .map(it -> new InUse(purpose, it.number(), it.texts()))
                .orElseGet(() -> new InUse(purpose, 0, texts.ours(purpose)));
    }

    /** What the place wrote before, the latest first. */
    public List<Version> versions(Purpose purpose, Viewer viewer) {
        return table.versions(place(viewer), purpose, SHOWN);
    }

    /** The blanks of these words that the purpose does not fill. */
    public static Set<String> unknown(Purpose purpose, TemplateText text) {
        return new LinkedHashSet<>(text.unknown(purpose.blanks()));
    }

    /**
     * Writes a new version after the one that was read.
     *
     * @throws ProblemFound with {@link NoticeProblem#STALE}
     * @throws IllegalArgumentException when there is a blank that the purpose does not fill
     */
    @Transactional
    public InUse save(InUse wanted, Viewer viewer) {
        AreaCode place = place(viewer);
        for (TemplateText each : wanted.texts().values()) {
            if (!unknown(wanted.purpose(), each).isEmpty()) {
                throw new IllegalArgumentException("a blank is not known: " + unknown(wanted.purpose(), each));
            }
        }
        Version version = new Version(wanted.version() + 1, wanted.texts(), viewer.account(), clock.instant());
        if (!table.add(place, wanted.purpose(), wanted.version(), version)) {
            throw new ProblemFound(NoticeProblem.STALE);
        }
        book.changed();
        audit.did(Act.of(AuditAction.NOTICE_TEMPLATE_SAVED, viewer.who())
                .on(Subject.of("notice-template", wanted.purpose().name()))
                .with("version", version.number()));
        return inUse(wanted.purpose(), place);
    }

    private AreaCode place(Viewer viewer) {
        if (!viewer.may(Power.ADMINISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        return texts.place(viewer.scope().area());
    }
}

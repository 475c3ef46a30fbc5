package org.xinqiao.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.model.SelfForm;
import org.xinqiao.portal.store.FormTable;
import org.xinqiao.portal.store.FormTable.Kept;

/** 自助表单: the front door to forms: citizens find and fill in those that are open, the centre's editor writes them. */
@Service
public class SelfForms {

    private final FormTable table;
    private final Audit audit;
    private final Clock clock;

    SelfForms(FormTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that citizens can fill in today, that say these words and are about that matter or one below it. */
    public List<Kept> open(String words, Optional<MatterCode> matter) {
        LocalDate today = PlaceTime.dayOf(clock.instant());
        return table.list().stream()
                .filter(each -> each.form().isOpen(today))
                .filter(each -> words.isBlank() || each.form().says(words))
                .filter(each -> matter.filter(
                                code -> !each.form().matter().value().startsWith(code.value()))
                        .isEmpty())
                .toList();
    }

    /** @throws ProblemFound with {@link PortalProblem#NO_FORM} for one that is absent or closed */
    public Kept getOpen(long id) {
        return table.find(id)
                .filter(each -> each.form().isOpen(PlaceTime.dayOf(clock.instant())))
                .orElseThrow(() -> new ProblemFound(PortalProblem.NO_FORM));
    }

    /** All of the viewer's area, also those that are closed. */
    public List<Kept> list(Viewer viewer) {
        checkEdits(viewer);
        return table.list().stream()
                .filter(each -> viewer.scope().area().contains(each.area()))
                .toList();
    }

    /** @throws ProblemFound with {@link PortalProblem#NO_FORM} for one that is not within the viewer's area */
    public Kept get(Viewer viewer, long id) {
        checkEdits(viewer);
        return table.find(id)
                .filter(each -> viewer.scope().area().contains(each.area()))
                .orElseThrow(() -> new ProblemFound(PortalProblem.NO_FORM));
    }

    @Transactional
    public Kept add(Viewer viewer, SelfForm form) {
        checkEdits(viewer);
        Kept added = table.add(viewer.scope().area(), form, viewer.account(), clock.instant());
        record(viewer, added);
        return added;
    }

    /**
     * @param saves how often it had been saved when it was read
     * @throws ProblemFound with {@link PortalProblem#NO_FORM}, or {@link PortalProblem#FORM_CHANGED} when somebody else has
     *     saved it since
     */
    @Transactional
    public Kept change(Viewer viewer, long id, int saves, SelfForm form) {
        get(viewer, id);
        Kept changed = table.change(id, saves, form, viewer.account(), clock.instant())
                .orElseThrow(() -> new ProblemFound(PortalProblem.FORM_CHANGED));
        record(viewer, changed);
        return changed;
    }

    private void record(Viewer viewer, Kept saved) {
        audit.did(Act.of(AuditAction.FORM_SAVED, viewer.who())
                .on(Subject.of("form", saved.id()))
                .with("saves", saved.saves())
                .with("fields", saved.form().fields().size())
                .with("active", saved.form().active()));
    }

    /** Whoever reviews what everybody reads writes what everybody fills in. */
    private static void checkEdits(Viewer viewer) {
        if (!viewer.may(Power.REVIEW_ARTICLES)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }
}

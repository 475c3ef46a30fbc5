package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.DecidedReturn;
import org.xinqiao.casework.ReturnDecisions;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.store.PrecedentTable;
import org.xinqiao.engines.masking.FreeText;

/** 判例入库: makes a precedent of each decision on a return, without the people of the case. */
@Component
class PrecedentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(PrecedentIntake.class);
    private static final int AT_ONCE = 500;
    /** Each is read for its meaning; the others come with the next round. */
    private static final int MOST_NEW = 200;

    private static final int TOLD = 200;

    private final ReturnDecisions decisions;
    private final PrecedentTable table;
    private final PrecedentShelf shelf;
    private final Alikeness alikeness;
    private final Matters matters;

    PrecedentIntake(
            ReturnDecisions decisions,
            PrecedentTable table,
            PrecedentShelf shelf,
            Alikeness alikeness,
            Matters matters) {
        this.decisions = decisions;
        this.table = table;
        this.shelf = shelf;
        this.alikeness = alikeness;
        this.matters = matters;
    }

    /** Takes in what was decided of a case; what cannot be now comes with {@link #catchUp}. */
    int takeIn(CaseId id) {
        int added = 0;
        for (DecidedReturn each : decisions.of(id)) {
            added += table.add(precedent(each)) ? 1 : 0;
        }
        if (added > 0) {
            shelf.forget();
        }
        return added;
    }

    /** Whatever was decided and is not there yet: before an upgrade, by an import, while a process died. */
    int catchUp() {
        int added = 0;
        long after = 0;
        Map<CaseId, Integer> decided;
        do {
            decided = decisions.after(after, AT_ONCE);
            Map<CaseId, Integer> kept = table.counts(decided.keySet());
            List<CaseId> missing = new ArrayList<>();
            decided.forEach((id, count) -> {
                if (!count.equals(kept.get(id))) {
                    missing.add(id);
                }
            });
            for (CaseId id : missing) {
                added += added < MOST_NEW ? takeIn(id) : 0;
            }
            after = decided.keySet().stream().mapToLong(CaseId::value).max().orElse(after);
        } while (decided.size() == AT_ONCE && added < MOST_NEW);
        if (added > 0) {
            LOG.info("took in {} decisions on returns", added);
        }
        return added;
    }

    private Precedent precedent(DecidedReturn it) {
        Facts facts = it.facts();
        CaseEvent.Returned asked = it.asked();
        MatterCode matter = facts.matter();
        String about = matter == null
                ? ""
                : matters.find(matter).map(found -> found.name()).orElse("");
        boolean kept = isKeptSecret(facts);
        String title = kept ? about : FreeText.masked(facts.title());
        String told = kept ? "" : beginning(FreeText.masked(facts.text()));
        return new Precedent(
                0,
                it.id(),
                it.seq(),
                it.number(),
                it.at(),
                it.upheld(),
                it.giver(),
                it.settled(),
                it.proposed(),
                asked.code(),
                Objects.requireNonNullElse(asked.called(), ""),
                Objects.requireNonNullElse(asked.calledEn(), ""),
                FreeText.masked(asked.reason()),
                FreeText.masked(clause(asked)),
                FreeText.masked(it.grounds()),
                matter,
                facts.area(),
                title,
                told,
                alikeness.meaning(title, told),
                Precedent.Standing.FIRST);
    }

    /** What such a case tells may tell who told it. */
    private static boolean isKeptSecret(Facts facts) {
        return facts.confidential() || facts.kind() == Facts.Kind.REPORT || facts.kind() == Facts.Kind.APPEAL;
    }

    private static String clause(CaseEvent.Returned asked) {
        DutyLine duty = asked.duty();
        if (duty == null || duty.clause().equals(asked.clause())) {
            return asked.clause();
        }
        return asked.clause().isBlank() ? duty.clause() : duty.clause() + "；" + asked.clause();
    }

    private static String beginning(String text) {
        return text.length() <= TOLD ? text : text.substring(0, TOLD) + "…";
    }
}

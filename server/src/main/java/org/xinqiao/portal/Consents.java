package org.xinqiao.portal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.model.Sensitive;
import org.xinqiao.portal.store.ConsentTable;

/** 单独同意: what is sensitive is taken only where the citizen, or for a child a guardian, has agreed to it by itself. */
@Component
public class Consents {

    private final PrivacyNotices notices;
    private final ConsentTable table;
    private final Clock clock;

    Consents(PrivacyNotices notices, ConsentTable table, Clock clock) {
        this.notices = notices;
        this.table = table;
        this.clock = clock;
    }

    /**
     * What of the text needs a consent of its own, which was given.
     *
     * @param child whether the citizen says that it is about a child under fourteen
     * @param given the names of {@link Sensitive} that were agreed to
     * @throws ProblemFound with {@link PortalProblem#CONSENT_NEEDED} naming each that was not
     */
    public Set<Sensitive> checked(String text, boolean child, Collection<String> given) {
        Set<Sensitive> needed = needed(text, child);
        List<FieldProblem> missing = needed.stream()
                .filter(each -> !given.contains(each.name()))
                .map(Consents::missing)
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemFound(PortalProblem.CONSENT_NEEDED, missing);
        }
        return needed;
    }

    private static Set<Sensitive> needed(String text, boolean child) {
        Set<Sensitive> found = Sensitive.in(text);
        if (child) {
            found.add(Sensitive.CHILD);
        }
        return found;
    }

    private static FieldProblem missing(Sensitive each) {
        return new FieldProblem(
                "consents",
                each.name().toLowerCase(Locale.ROOT),
                "您写的内容涉及" + each.zh() + "：请勾选同意，或返回删去。",
                "What you wrote tells of " + each.en() + ": agree to its use, or go back and take it out.");
    }

    /** Writes down to what was agreed, and on which notice; nothing where nothing had to be. */
    void keep(CaseId id, Set<Sensitive> agreed) {
        if (!agreed.isEmpty()) {
            table.add(id, agreed, notices.now().version(), clock.instant());
        }
    }
}

package org.xinqiao.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xinqiao.casework.CaseId;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.intake.store.OwnLetterTable.Held;

/**
 * 本人的部分: which messages of conversations are somebody's. Where somebody else wrote in one as well, as under a post of a board,
 * theirs is only what is known to be, and what answers it; otherwise all of it is.
 */
final class OwnShare {

    static final Comparator<Held> BY_TIME = Comparator.comparing(
                    (Held each) -> each.line().at())
            .thenComparingLong(each -> each.line().id());

    private OwnShare() {}

    static List<Held> of(Collection<Held> found, Collection<CitizenId> people, Collection<CaseId> cases) {
        Map<UUID, List<Held>> threads = new LinkedHashMap<>();
        // in the order in which they came, whatever their senders' clocks say
        found.stream()
                .sorted(Comparator.comparingLong(each -> each.line().id()))
                .forEach(each -> threads.computeIfAbsent(each.line().thread(), _ -> new ArrayList<>())
                        .add(each));
        List<Held> theirs = new ArrayList<>();
        threads.values().forEach(thread -> theirs.addAll(ofThread(thread, people, cases)));
        return theirs;
    }

    private static List<Held> ofThread(List<Held> thread, Collection<CitizenId> people, Collection<CaseId> cases) {
        boolean isShared = thread.stream().anyMatch(each -> each.citizen() != null && !people.contains(each.citizen()));
        boolean isTheirs = !isShared;
        List<Held> theirs = new ArrayList<>();
        for (Held each : thread) {
            if (!each.line().isOut()) {
                isTheirs = each.citizen() == null
                        ? !isShared || began(each.line(), cases)
                        : people.contains(each.citizen());
            }
            if (isTheirs) {
                theirs.add(each);
            }
        }
        return theirs;
    }

    private static boolean began(ContactLine line, Collection<CaseId> cases) {
        return line.state() == ContactState.REGISTERED && line.about() != null && cases.contains(line.about());
    }
}

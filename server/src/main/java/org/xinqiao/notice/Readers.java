package org.xinqiao.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Purpose.Group;
import org.xinqiao.notice.store.OptOutTable;
import org.xinqiao.notice.store.ReaderTable;

/** 接收偏好: the front door to how somebody wishes to be told: in which language, of what, and whether by SMS at all. */
@Service
public class Readers {

    private final ReaderTable table;
    private final OptOutTable optOuts;
    private final Clock clock;

    Readers(ReaderTable table, OptOutTable optOuts, Clock clock) {
        this.table = table;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /**
     * 偏好.
     *
     * @param sms whether by SMS; what is owed comes by it all the same where there is no other way
     * @param refused what they would rather not be told
     */
    public record Wishes(Lang lang, boolean sms, Set<Group> refused) {

        /** What may be refused: the answer is owed to whoever asked. */
        public static final Set<Group> REFUSABLE = Set.of(Group.RECEIVED, Group.PROGRESS, Group.OPINION);

        public Wishes {
            refused = Set.copyOf(refused);
            if (!REFUSABLE.containsAll(refused)) {
                throw new IllegalArgumentException("that is told to everybody");
            }
        }
    }

    /** The language they used last; Chinese for whoever never said. */
    public Lang langOf(CitizenId citizen) {
        return table.langOf(citizen).orElse(Lang.ZH);
    }

    /** Somebody used the house in that language. */
    @Transactional
    public void speaks(CitizenId citizen, Lang lang) {
        if (langOf(citizen) != lang) {
            table.speaks(citizen, lang, clock.instant());
        }
    }

    /** What somebody wishes who is known under these names. */
    public Wishes of(CitizenId citizen, Collection<CitizenId> all) {
        Set<Group> refused = EnumSet.noneOf(Group.class);
        refused.addAll(table.refused(all));
        return new Wishes(langOf(citizen), !optOuts.hasAny(all), refused);
    }

    /** From now on, under whatever names they are known. */
    @Transactional
    public void wish(Collection<CitizenId> all, Wishes wishes) {
        all.forEach(each -> table.put(each, wishes.lang(), wishes.refused(), clock.instant()));
        if (wishes.sms()) {
            optOuts.remove(all);
        } else {
            optOuts.add(all, clock.instant());
        }
    }

    /** Which of these want no messages, or not to be asked for their opinion. */
    public Set<CitizenId> refusing(Collection<CitizenId> among) {
        Set<CitizenId> refusing = new HashSet<>(optOuts.among(among));
        refusing.addAll(table.refusing(among, Group.OPINION));
        return refusing;
    }

    /** Whether any of these, who are one person, wants no messages, or none of that kind. */
    boolean refuseSmsOr(Group group, Collection<CitizenId> people) {
        ReaderTable.Refusals theirs = table.refusals(people);
        return theirs.sms() || group != Group.NONE && theirs.groups().contains(group);
    }

    boolean refusesSms(Collection<CitizenId> people) {
        return optOuts.hasAny(people);
    }

    boolean refuses(Collection<CitizenId> people, Group group) {
        return group != Group.NONE && table.refused(people).contains(group);
    }
}

package org.xinqiao.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.CallerCases;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.ChannelIdentities.Identity;
import org.xinqiao.intake.store.OwnLetterTable;
import org.xinqiao.intake.store.OwnLetterTable.Held;
import org.xinqiao.notice.OwnMessages;

/** 本人的来信: what somebody wrote on any channel and what went back, for them alone; and how the house forgets it. */
@Service
public class OwnLetters {

    private final OwnLetterTable table;
    private final ContactSafe safe;
    private final ContactFiles files;
    private final CallerCases cases;
    private final ChannelIdentities identities;
    private final OwnMessages messages;

    OwnLetters(
            OwnLetterTable table,
            ContactSafe safe,
            ContactFiles files,
            CallerCases cases,
            ChannelIdentities identities,
            OwnMessages messages) {
        this.table = table;
        this.safe = safe;
        this.files = files;
        this.cases = cases;
        this.identities = identities;
        this.messages = messages;
    }

    /**
     * 一条来往.
     *
     * @param incoming whether they wrote it
     * @param sender how they called themselves; empty for what went back
     * @param files names of what came along
     */
    public record Letter(
            Instant at,
            boolean incoming,
            Facts.Channel channel,
            String title,
            String text,
            String address,
            String sender,
            List<String> files) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "a letter of somebody's";
        }
    }

    /** 渠道账号. @param name what the channel calls them */
    public record Account(Facts.Channel channel, String name, Instant since, Instant wroteAt) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "an account of somebody's";
        }
    }

    /** The oldest first. */
    public List<Letter> list(CitizenId citizen) {
        List<Held> theirs = theirs(Set.of(citizen));
        Map<Long, List<NamedFile>> came =
                files.of(theirs.stream().map(each -> each.line().id()).toList());
        return theirs.stream()
                .map(Held::line)
                .filter(line -> line.sealed() != null)
                .map(line -> letter(line, came.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** Under what they are known on channels of their own. */
    public List<Account> accounts(CitizenId citizen) {
        return identities.of(List.of(citizen)).stream()
                .map(it -> new Account(it.channel(), it.name(), it.since(), it.wroteAt()))
                .toList();
    }

    private Letter letter(ContactLine line, List<NamedFile> came) {
        ContactWords words = safe.open(line);
        String sender = line.isOut()
                ? ""
                : Stream.of(words.name(), words.phone(), words.email())
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining(" "));
        return new Letter(
                line.at(),
                !line.isOut(),
                line.channel(),
                words.title(),
                words.text(),
                words.address(),
                sender,
                came.stream().map(NamedFile::name).toList());
    }

    /**
     * 遗忘: destroys what they wrote and were answered, what came along and became no case's, and under what channels know them;
     * that there was a message stays, of nobody. Delivered again, it is known again by a mark and not taken in once more.
     */
    @Transactional
    public void forget(Collection<CitizenId> people) {
        List<Identity> known = new ArrayList<>(identities.of(people));
        List<ContactLine> theirs =
                theirs(people).stream().map(Held::line).distinct().toList();
        files.forget(theirs);
        messages.forgetAll(theirs.stream().map(NoticeWayBack::keyOf).toList());
        theirs.forEach(line -> {
            table.forget(line);
            Long sealed = line.sealed();
            if (sealed != null) {
                safe.destroy(sealed);
            }
        });
        theirs.stream()
                .filter(line -> line.threadKey() != null)
                .flatMap(line -> identities.ofThread(line.source(), Objects.requireNonNull(line.threadKey())).stream())
                .filter(it -> !table.hasWords(it.source(), it.keyBeginning()))
                .forEach(known::add);
        known.stream().distinct().forEach(identities::forget);
    }

    /** By whom they are, by the case that was made of them, and by the conversation they stand in. */
    private List<Held> theirs(Collection<CitizenId> people) {
        Set<CaseId> theirCases = cases.idsOf(people);
        List<Held> found = new ArrayList<>(table.conversations(people, theirCases, identities.of(people)));
        List<Held> theirs = OwnShare.of(found, people, theirCases);
        Set<String> addresses = theirs.stream()
                .filter(each -> !each.line().isOut() && each.line().sealed() != null)
                .map(each -> safe.open(each.line()).email().toLowerCase(java.util.Locale.ROOT))
                .filter(Predicate.not(String::isBlank))
                .collect(Collectors.toSet());
        List<Held> further = table.lettersAbout(theirCases).stream()
                .filter(each -> each.line().sealed() != null && isFrom(each.line(), addresses))
                .toList();
        return Stream.concat(theirs.stream(), table.withAnswers(further).stream())
                .distinct()
                .sorted(OwnShare.BY_TIME)
                .toList();
    }

    private boolean isFrom(ContactLine line, Set<String> addresses) {
        return addresses.contains(safe.open(line).email().toLowerCase(java.util.Locale.ROOT));
    }
}

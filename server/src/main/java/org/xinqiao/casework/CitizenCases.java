package org.xinqiao.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Guards;
import org.xinqiao.casework.model.Step;
import org.xinqiao.casework.store.CallerCaseTable;
import org.xinqiao.casework.store.StoredStory;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;

/**
 * 来电人办事: the front door for citizens, who register and act for themselves. Whose case it is, the room that opened the
 * public door has made sure of; what may be done with it, the lifecycle table says as for everybody.
 */
@Service
public class CitizenCases {

    private static final Actor CITIZEN = new Actor.TheCitizen();

    private final Cases cases;
    private final StoryStore stories;
    private final CallerCaseTable table;
    private final Files files;
    private final PlaceContext place;
    private final TransactionTemplate transactions;

    CitizenCases(
            Cases cases,
            StoryStore stories,
            CallerCaseTable table,
            Files files,
            PlaceContext place,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.stories = stories;
        this.table = table;
        this.files = files;
        this.place = place;
        this.transactions = transactions;
    }

    /** 自助登记: with what was sent along; the same source again answers with the case it began. */
    public Outcome register(NewCase wanted, List<FileId> photos) {
        return transactions.execute(status -> {
            // whoever sends the same at the same moment waits, and is answered with this one
            table.hold(String.valueOf(wanted.source()));
            Outcome outcome = cases.registerByCitizen(wanted);
            if (outcome instanceof Outcome.Done(Case it)) {
                files.attachFurther(photos, CaseFiles.thing(it.id()));
            }
            return outcome;
        });
    }

    /** Whether a case came from there. */
    public boolean isRegistered(String source) {
        return stories.findBySource(source).isPresent();
    }

    /** How a case is called where its files hang. */
    public String thing(CaseId caseId) {
        return CaseFiles.thing(caseId);
    }

    /** The cases of a person, under whatever names they are known, the latest first. */
    public List<CallerCase> list(Collection<CitizenId> person) {
        return list(person, Set.of());
    }

    /** The same with others that are known to be theirs. */
    public List<CallerCase> list(Collection<CitizenId> person, Set<CaseId> others) {
        return person.isEmpty() ? List.of() : table.listOf(person, others);
    }

    /** The case with that number; whether it is theirs, is for who asks to see. */
    public Optional<Cases.Seen> find(String number) {
        return stories.findByNumber(number)
                .flatMap(stories::find)
                .map(story -> new Cases.Seen(story.told(), story.entries()));
    }

    /** The same by its id. */
    public Optional<Case> find(CaseId id) {
        return stories.find(id).map(StoredStory::told);
    }

    /** The steps that the citizen may take now. */
    public List<Step> allowedSteps(Case it) {
        return Guards.allowed(it, CITIZEN, place.now());
    }

    /**
     * Gives a case a command of the citizen's.
     *
     * @param id the command's own id: given again, nothing happens twice
     * @throws IllegalArgumentException for a rating by somebody who was not there
     */
    public Outcome handle(CaseId caseId, UUID id, Command command) {
        if (command instanceof Command.RecordCallback rating && !rating.contacted()) {
            throw new IllegalArgumentException("who rates for themselves was reached");
        }
        return cases.handle(CITIZEN, caseId, 0, id, command, place.now());
    }

    /** 补充照片: hangs further files on a case. */
    public void addPhotos(CaseId caseId, List<FileId> photos) {
        files.attachFurther(photos, CaseFiles.thing(caseId));
    }

    /** 来电人提供: what hangs on a case and came with no answer, accepted or not, in the order in which it came. */
    public List<FileId> sent(CaseId caseId, List<Entry> story) {
        Set<FileId> answered = story.stream()
                .flatMap(entry -> ofAnswer(entry.event()).stream())
                .collect(Collectors.toSet());
        return files.hangingOn(CaseFiles.thing(caseId)).stream()
                .filter(file -> !answered.contains(file))
                .toList();
    }

    private static List<FileId> ofAnswer(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Replied it -> it.attachments();
            case CaseEvent.ReplyShared it -> it.reply().attachments();
            default -> List.of();
        };
    }
}

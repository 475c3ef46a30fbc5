package org.xinqiao.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.store.OpenCaseTable;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;

/** 在办诉求: the front door to all cases in which some clock runs, for the house itself, which watches over all and shows none. */
@Service
public class OpenCases {

    private final OpenCaseTable table;
    private final StoryStore stories;

    OpenCases(OpenCaseTable table, StoryStore stories) {
        this.table = table;
        this.stories = stories;
    }

    /** 进展: how far the story of an open case has come. */
    public record Version(CaseId id, int version) {}

    /** Some of them behind another, in the order of their ids, each with how far its story has come. */
    public List<Version> versions(long behind, int most) {
        return table.versions(behind, most);
    }

    /** These cases with their stories, whether or not they are still open. */
    public Map<CaseId, Cases.Seen> told(Collection<CaseId> ids) {
        Map<CaseId, Cases.Seen> told = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            stories.stories(ids).forEach((id, story) -> told.put(id, new Cases.Seen(Case.toldBy(story), story)));
        }
        return told;
    }

    /** How many cases of a matter one person has had registered since then. */
    public int ofCaller(CitizenId caller, MatterCode matter, Instant since) {
        return table.ofCaller(caller, matter.value(), since);
    }
}

package org.xinqiao.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.store.StoryEnds;
import org.xinqiao.casework.store.StoryStore;

/** 经过通读: the front door to whole stories for the house itself, which counts from them and shows them to nobody. */
@Service
public class Stories {

    private final StoryStore stories;
    private final StoryEnds ends;

    Stories(StoryStore stories, StoryEnds ends) {
        this.stories = stories;
        this.ends = ends;
    }

    /** The stories of these cases; what is not there is left out. */
    public Map<CaseId, List<Entry>> of(Collection<CaseId> ids) {
        return stories.stories(ids);
    }

    /** How many lines the stories behind a case have, in the order of the cases. */
    public Map<CaseId, Integer> linesAfter(long id, int most) {
        return ends.after(id, most);
    }
}

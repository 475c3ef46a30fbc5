package org.xinqiao.citizens;

import java.util.List;
import java.util.Set;
import org.xinqiao.access.Viewer;

/** 来电历史: what a higher room knows of callers' cases; it is asked through here, since this room stands below it. */
public interface CallerHistory {

    /** The newest cases of any of these callers that the viewer may see, as the browser gets them. */
    List<?> recentCases(Viewer viewer, Set<CitizenId> callers);
}

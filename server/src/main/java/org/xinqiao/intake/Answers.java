package org.xinqiao.intake;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;

/** 回复: the front door for answering; an answer is on record before it goes, whatever becomes of it on its way. */
@Service
public class Answers {

    private final Conversations conversations;
    private final Deliveries deliveries;
    private final TalkFeed feed;

    Answers(Conversations conversations, Deliveries deliveries, TalkFeed feed) {
        this.conversations = conversations;
        this.deliveries = deliveries;
        this.feed = feed;
    }

    /**
     * Answers a conversation on the channel it came by.
     *
     * @throws org.xinqiao.platform.ProblemFound also with {@link IntakeProblem#NO_WAY_BACK}
     */
    public void answer(Viewer viewer, UUID thread, String text) {
        deliveries.sendNow(conversations.record(viewer, thread, text));
        feed.moved();
    }

    /**
     * Begins to tell an open page of a conversation when something is another.
     *
     * @return ends it
     */
    public Runnable watch(Viewer viewer, UUID thread, TalkWatch told) {
        conversations.checkSees(viewer, thread);
        return feed.watch(thread, told);
    }
}

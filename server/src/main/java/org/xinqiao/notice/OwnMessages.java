package org.xinqiao.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.store.OwnMessageTable;

/** 本人的通知: what somebody was told and what they sent by SMS, for them alone; and how the house forgets it. */
@Service
public class OwnMessages {

    private final OwnMessageTable table;

    OwnMessages(OwnMessageTable table) {
        this.table = table;
    }

    /**
     * 一条消息.
     *
     * @param incoming whether they sent it
     * @param about why they were told, in Chinese; empty for what they sent
     * @param words empty once they have been destroyed
     */
    public record Message(Instant at, boolean incoming, Channel channel, String about, String state, String words) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "a message of somebody's";
        }
    }

    /** The oldest first; codes are in no list. */
    public List<Message> list(CitizenId citizen) {
        return table.list(citizen);
    }

    /** 遗忘: destroys words and addresses, and what they wished; that there was a message stays, of nobody. */
    @Transactional
    public void forget(Collection<CitizenId> people) {
        table.forget(people);
    }

    /** The same for messages by their keys, of which a higher room knows whose they were. */
    @Transactional
    public void forgetAll(Collection<String> keys) {
        table.forgetAll(keys);
    }
}

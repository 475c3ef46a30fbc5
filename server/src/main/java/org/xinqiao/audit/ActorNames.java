package org.xinqiao.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 行为人名录: the room that keeps the accounts; the trail itself knows their numbers, and the names as they were. */
public interface ActorNames {

    /** The accounts whose user name is that, or in whose name it stands; at most so many as one can mean. */
    List<Long> accountsOf(String name);

    /** The user names of accounts, by number. */
    Map<Long, String> usernames(Collection<Long> accounts);
}

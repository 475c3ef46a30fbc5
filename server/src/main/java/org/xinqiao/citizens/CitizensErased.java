package org.xinqiao.citizens;

import java.util.Set;

/** 已匿名化: nobody knows any more who these were; told within the same transaction, so that every room forgets with it. */
public record CitizensErased(Set<CitizenId> ids) {

    public CitizensErased {
        ids = Set.copyOf(ids);
    }
}

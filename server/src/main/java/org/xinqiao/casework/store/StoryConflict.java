package org.xinqiao.casework.store;

import org.jspecify.annotations.Nullable;

/** 并发冲突: somebody else's step was recorded first, or the same source was registered already; nothing was written. */
public class StoryConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean sameSource;

    StoryConflict(boolean sameSource, @Nullable Throwable cause) {
        super(sameSource ? "this source has been registered already" : "another step was recorded first", cause);
        this.sameSource = sameSource;
    }

    /** Whether it is the source that is known already. */
    public boolean isSameSource() {
        return sameSource;
    }
}

package org.xinqiao.audit;

import java.util.function.Consumer;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.model.StoryEnds;

/** 经过的保管者: the room whose stories the trail marks; it knows how they lie in its tables. */
public interface StoryKeeper {

    /**
     * Compares every story with its own chain, and with how far the trail says it had come.
     *
     * @return how many lines were looked at
     */
    long inspect(StoryEnds ends, Consumer<Finding> found);
}

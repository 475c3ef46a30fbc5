package org.xinqiao.calls;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.floor.Picture;

/** 现场观众: whoever is to be told of every change on the floor, on its thread; what they do there is short. */
@Component
class PictureWatchers {

    private final List<Consumer<Picture>> watchers = new CopyOnWriteArrayList<>();

    void add(Consumer<Picture> watcher) {
        watchers.add(watcher);
    }

    void show(Picture picture) {
        watchers.forEach(watcher -> watcher.accept(picture));
    }
}

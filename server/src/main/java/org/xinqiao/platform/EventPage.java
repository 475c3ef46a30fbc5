package org.xinqiao.platform;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** 打开的页面: somebody's open page that is told of changes as server-sent events, for as long as they are signed in. */
public final class EventPage {

    private static final long NO_END = 0;

    private final SseEmitter emitter = new SseEmitter(NO_END);
    private final String name;
    private final BooleanSupplier lasts;

    private EventPage(String name, BooleanSupplier lasts) {
        this.name = name;
        this.lasts = lasts;
    }

    /**
     * Opens the stream.
     *
     * @param name of its events
     * @param lasts whether whoever opened the page is still signed in
     * @param watch has the page told from now on, and answers with how to end that
     */
    public static SseEmitter open(String name, BooleanSupplier lasts, Function<EventPage, Runnable> watch) {
        EventPage page = new EventPage(name, lasts);
        Runnable leave = watch.apply(page);
        page.emitter.onCompletion(leave);
        page.emitter.onTimeout(leave);
        page.emitter.onError(_ -> leave.run());
        return page.emitter;
    }

    /** Tells how things stand; false once the page is gone. */
    public boolean tell(Object now) {
        return send(SseEmitter.event().name(name).data(now, MediaType.APPLICATION_JSON));
    }

    /** Gives a sign of life; false once the page is gone. */
    public boolean greet() {
        return send(SseEmitter.event().comment(""));
    }

    /** Ends it: nothing more is told, and the page is gone. */
    public boolean end() {
        emitter.complete();
        return false;
    }

    private boolean send(SseEmitter.SseEventBuilder event) {
        try {
            if (!lasts.getAsBoolean()) {
                return end();
            }
            emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }
}

package org.xinqiao.notice.gateway;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.xinqiao.notice.Channel;

/** 演示收件箱: the last messages that the simulator has "delivered", for visitors of a demo to read. */
public final class DemoInbox {

    private static final int KEPT = 20;

    private final Deque<Message> messages = new ArrayDeque<>();

    /** 演示信件. @param to masked */
    public record Message(Channel channel, String to, String subject, String words, Instant at) {}

    synchronized void add(Message message) {
        messages.addFirst(message);
        if (messages.size() > KEPT) {
            messages.removeLast();
        }
    }

    /** The latest first. */
    public synchronized List<Message> list() {
        return List.copyOf(messages);
    }
}

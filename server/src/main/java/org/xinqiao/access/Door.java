package org.xinqiao.access;

import java.util.Set;

/**
 * 入口: one way into the house over HTTP, and who may take it. What somebody sees behind it is a matter of their scope.
 *
 * @param path as Spring writes path patterns
 * @param anybody whether it is open to people who are not signed in
 * @param powers any of which opens it; none if it is enough to be signed in
 */
public record Door(
        String method, String path, boolean anybody, Set<Power> powers, String zh, String en, Set<Mark> marks) {

    public Door {
        powers = Set.copyOf(powers);
        marks = Set.copyOf(marks);
    }

    /** 标记: what is out of the ordinary about a door. */
    public enum Mark {
        /** 敏感操作: asks for a fresh proof of who one is. */
        CONFIRMED,
        /** 锁屏时可用: opens although the desk is locked. */
        WHILE_LOCKED,
        /** 准备期可用: opens to those who have to change a first password or set up a second factor before anything else. */
        SETTING_UP,
        /** 每次都办: a request that is sent again is done again, whatever key it bears: it reads, or is about the session itself. */
        EACH_TIME,
        /** 机器来访: a machine comes that signs what it brings, as the room behind the door checks; no browser can be made to. */
        MACHINE
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** Whether somebody who is signed in may pass. */
    public boolean opensFor(Set<Power> held) {
        return anybody || powers.isEmpty() || powers.stream().anyMatch(held::contains);
    }
}

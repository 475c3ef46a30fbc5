package org.xinqiao.engines.callqueue;

/** 在席状态: whether a seat wants more, whatever it has at the moment. */
public sealed interface Presence {

    /** 示闲: gets what comes. */
    record Ready() implements Presence {}

    /** 示忙: gets nothing more; what it has goes on. */
    record OnBreak(BreakReason reason) implements Presence {}

    /** 待签出: gets nothing more, and is signed out when what it has is over. */
    record Leaving() implements Presence {}

    Presence READY = new Ready();
    Presence LEAVING = new Leaving();

    /** A break for that reason. */
    static Presence onBreak(BreakReason reason) {
        return new OnBreak(reason);
    }
}

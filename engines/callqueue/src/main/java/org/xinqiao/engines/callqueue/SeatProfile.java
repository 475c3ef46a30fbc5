package org.xinqiao.engines.callqueue;

/**
 * 坐席档案: who sits where and can do what. A surge seat is a profile like any other, signed in when it is needed.
 *
 * @param remote at home or in another building: takes calls only where a {@link Reach} says so
 */
public record SeatProfile(
        SeatId seat, AgentId agent, SeatKind kind, CentreId centre, boolean remote, Skills skills, Capacity capacity) {}

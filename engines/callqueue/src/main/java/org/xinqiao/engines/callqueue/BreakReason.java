package org.xinqiao.engines.callqueue;

/** 示忙原因: why a seat is given nothing for now. The first three are the queue's own; the others a plan names. */
public record BreakReason(String code) {

    /** 无应答: the seat rang, and nobody answered in time. */
    public static final BreakReason NO_ANSWER = new BreakReason("NO_ANSWER");
    /** 拒接: the agent declined what rang. */
    public static final BreakReason DECLINED = new BreakReason("DECLINED");
    /** 话机不通: the seat could not be made to ring. */
    public static final BreakReason UNREACHABLE = new BreakReason("UNREACHABLE");

    public BreakReason {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a break has a reason");
        }
    }
}

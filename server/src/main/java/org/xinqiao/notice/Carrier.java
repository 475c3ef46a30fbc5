package org.xinqiao.notice;

import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;

/** 通道: what carries messages out of the house. */
public interface Carrier {

    /** Stable, and what attempts and receipts are kept under. */
    String name();

    Channel channel();

    /**
     * Whether what is handed over again under the same client id is taken once; then whatever is unclear is handed over
     * again.
     */
    boolean knowsClientIds();

    /** Whether nobody's telephone rings. */
    default boolean isSimulator() {
        return false;
    }

    /** Hands one message over, and does not take longer than half a minute. */
    Outcome carry(Parcel parcel);

    Health health();

    /**
     * 状况.
     *
     * @param said why it is as it is, in words for an operator
     */
    record Health(State state, String said) {

        /** 状态. */
        public enum State {
            /** 正常. */
            UP,
            /** 连接中. */
            CONNECTING,
            /** 故障. */
            DOWN
        }
    }
}

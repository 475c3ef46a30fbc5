package org.xinqiao.engines.ari;

/** 交换机未能执行: why an order to the switch came to nothing. The codes are never renamed. */
public abstract sealed class AriFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    private AriFailure(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    private AriFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    /** 代码: stable, for counting and for what people are told. */
    public final String code() {
        return code;
    }

    /** 已不存在: the leg, bridge, playback or recording is not there, most often no longer. */
    public static final class Gone extends AriFailure {
        private static final long serialVersionUID = 1;

        Gone(String message) {
            super("switch-gone", message);
        }
    }

    /** 时机不对: it is there, but in a state that does not allow this: not answered, not ours, the id taken. */
    public static final class NotNow extends AriFailure {
        private static final long serialVersionUID = 1;

        NotNow(String message) {
            super("switch-not-now", message);
        }
    }

    /** 呼叫不到: nobody can be rung there; the seat is not registered, or there is no such endpoint. No leg came to be. */
    public static final class NotReachable extends AriFailure {
        private static final long serialVersionUID = 1;

        NotReachable(String message) {
            super("switch-not-reachable", message);
        }
    }

    /** 命令有误: the switch does not take such an order. */
    public static final class Invalid extends AriFailure {
        private static final long serialVersionUID = 1;

        Invalid(String message) {
            super("switch-invalid", message);
        }
    }

    /** 密码不对: it does not take orders from us. */
    public static final class Denied extends AriFailure {
        private static final long serialVersionUID = 1;

        Denied(String message) {
            super("switch-denied", message);
        }
    }

    /** 交换机出错: it failed itself, or said what nobody can read. */
    public static final class Broken extends AriFailure {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super("switch-broken", message);
        }

        Broken(String message, Throwable cause) {
            super("switch-broken", message, cause);
        }
    }

    /** 连接不上: the switch could not be reached, so nothing happened. */
    public static final class Unavailable extends AriFailure {
        private static final long serialVersionUID = 1;

        Unavailable(String message, Throwable cause) {
            super("switch-unavailable", message, cause);
        }
    }

    /** 没有应答: the order went out and no answer came in time: it may have been carried out or not. */
    public static final class Unanswered extends AriFailure {
        private static final long serialVersionUID = 1;

        Unanswered(String message, Throwable cause) {
            super("switch-unanswered", message, cause);
        }
    }
}

package org.xinqiao.audit;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.Sha256;

/**
 * 来源: where an act comes from: which session, which request, which address. It goes with the thread that works for a
 * request, so that no rule has to hand it on.
 *
 * @param session a hash of the session's id, which is a secret itself
 * @param request one number for all rows of one request
 * @param address the network address; {@code shell} for a command
 */
public record Origin(
        @Nullable String session,
        @Nullable String request,
        @Nullable String address) {

    /** 本机: the house itself. */
    public static final Origin HOUSE = new Origin(null, null, null);

    /** 命令行: a command at the shell. */
    public static final Origin SHELL =
            new Origin(null, Long.toString(ProcessHandle.current().pid()), "shell");

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();
    private static final int SHOWN = 8;

    /** Where this thread's work comes from. */
    public static Origin current() {
        return CURRENT.orElse(HOUSE);
    }

    /** Does something as coming from here. */
    public <R extends @Nullable Object, X extends Throwable> R during(ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** The same with another session: the one a sign-in has just opened. */
    public Origin inSession(@Nullable String id) {
        return new Origin(id == null ? null : hashed(id), request, address);
    }

    private static String hashed(String id) {
        return HexFormat.of().formatHex(Sha256.of(id), 0, SHOWN);
    }
}

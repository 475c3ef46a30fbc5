package org.xinqiao.engines.ari;

/** 交换机听众: is told what happens, one thing at a time. See the package on what may and may not be done meanwhile. */
public interface SwitchListener {

    /** The switch is there, for the first time or again; take up what stands, let go of what is lost. */
    void connected(Standing standing);

    void happened(AriEvent event);

    /** No event will come until it is connected again, which is tried for ever. Calls that are up stay up. */
    void disconnected(String why);
}

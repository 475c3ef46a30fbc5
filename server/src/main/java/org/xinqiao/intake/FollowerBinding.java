package org.xinqiao.intake;

import org.xinqiao.citizens.CitizenId;

/** 绑定手机: says whose telephone somebody proved to hold who writes on a channel that tells nobody's name. */
public interface FollowerBinding {

    /**
     * @param ticket as the link had it that the channel sent them
     * @throws org.xinqiao.platform.ProblemFound with {@link IntakeProblem#TICKET_OVER} for one that ran out, was used, or never was
     */
    void bind(String ticket, CitizenId citizen);
}

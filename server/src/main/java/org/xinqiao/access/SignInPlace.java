package org.xinqiao.access;

import org.jspecify.annotations.Nullable;

/**
 * 登录之处: from where, and how, somebody was let in.
 *
 * @param agent what the browser calls itself, cut to a readable length
 * @param provider the identity provider that vouched for them; absent where they gave a password
 */
public record SignInPlace(
        String address, String agent, @Nullable String provider) {

    private static final int AGENT_LENGTH = 200;

    public SignInPlace {
        agent = agent.length() > AGENT_LENGTH ? agent.substring(0, AGENT_LENGTH) : agent;
    }
}

package org.xinqiao.engines.ari;

/** 通话: a citizen and seat 1001, who talk. */
record Talk(ChannelId agent, BridgeId bridge) {

    static Talk between(Hotline hotline, ChannelId citizen) {
        hotline.ari.channels().answer(citizen);
        ChannelId agent = hotline.rung("PJSIP/1001");
        BridgeId bridge = hotline.ari.bridges().create(BridgeId.fresh()).id();
        hotline.ari.bridges().add(bridge, citizen, agent);
        return new Talk(agent, bridge);
    }
}

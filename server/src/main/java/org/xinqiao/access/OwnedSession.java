package org.xinqiao.access;

/** 会话与账号: a session with the one whose it is, as administrators see it. */
public record OwnedSession(Session session, String username, String name) {}

package org.xinqiao.intake;

/** 绑定链接: the room that citizens visit says here where somebody proves a telephone. */
public interface FollowerLinks {

    /** The address to be sent to whoever is to prove one. */
    String toBind(String ticket);
}

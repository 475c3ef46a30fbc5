package org.xinqiao.access.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 入口设置.
 *
 * @param hosts 主机名: the names under which browsers may reach the house; when none is given, any
 * @param perAccount 每个账号每分钟的请求数: how many requests an account may send in a minute, whichever process answers; 0 for any number
 * @param perAddress 每个地址每分钟的请求数: the same for all who are signed in at one address, which may be a whole office
 * @param perStranger 每个地址未登录的请求数: the same for those at one address who are not signed in
 */
@ConfigurationProperties("xinqiao.doors")
record DoorSettings(
        @DefaultValue List<String> hosts,
        @DefaultValue("600") int perAccount,
        @DefaultValue("12000") int perAddress,
        @DefaultValue("600") int perStranger) {

    boolean isHost(String name) {
        return hosts.isEmpty() || hosts.stream().anyMatch(name::equalsIgnoreCase);
    }
}

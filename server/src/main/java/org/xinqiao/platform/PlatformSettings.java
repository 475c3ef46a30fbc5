package org.xinqiao.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 平台设置: what an operator decides about one process.
 *
 * @param data 数据目录: the folder that keeps the embedded database and the attachments
 * @param place 地方资料目录: the folder with the place's areas, units, matters and accounts, loaded into empty rooms at start
 * @param demo 演示模式: whether the demo accounts are shown on the sign-in page
 * @param command 命令: the name of a shell command to run instead of serving
 * @param database 数据库: a PostgreSQL of one's own instead of the embedded one
 */
@ConfigurationProperties("xinqiao")
public record PlatformSettings(
        @DefaultValue("data") Path data,
        @Nullable Path place,
        @DefaultValue("false") boolean demo,
        @DefaultValue("") String command,
        @DefaultValue Database database) {

    /**
     * 数据库设置.
     *
     * @param url JDBC 地址: the JDBC address of a PostgreSQL 15 or newer; empty for the embedded one
     * @param user 用户: the database user the application works as; it should own nothing
     * @param password 密码: the user's password
     * @param ownerUrl 属主的 JDBC 地址: where the owner connects, if elsewhere than the application (past a connection pooler)
     * @param ownerUser 属主: who owns the tables, makes their new versions at start and gives the application's account its rights; empty when it is the same
     * @param ownerPassword 属主密码: the owner's password
     * @param durable 落盘: whether the embedded database waits for the disk; switched off in tests only
     */
    public record Database(
            @Nullable String url,
            @DefaultValue("xinqiao") String user,
            @DefaultValue("") String password,
            @Nullable String ownerUrl,
            @DefaultValue("") String ownerUser,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("true") boolean durable) {

        /** Whether it starts with this process, which then is the only one that works on it. */
        public boolean isEmbedded() {
            return url == null || url.isBlank();
        }
    }
}

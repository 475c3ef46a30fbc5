package org.xinqiao.platform.database;

/** 数据库地址: where a PostgreSQL answers, and as whom the application speaks to it. */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}

package org.xinqiao.calls.web;

/** 话机账号: what a telephone in a browser registers with, and at which of our doors. */
record TelephoneView(String user, String password, String domain, String path) {

    /** Names nothing outside: the line leads to the switch, whatever its name. */
    static final String DOMAIN = "xinqiao";
}

package org.xinqiao.calls.web;

import java.util.List;

/**
 * 话机账号: what a telephone in a browser registers with, and at which of our doors.
 *
 * @param iceServers by which its voice may find its way; none where it reaches the switch as it is
 */
record TelephoneView(String user, String password, String domain, String path, List<IceServers.IceServer> iceServers) {

    /** Names nothing outside: the line leads to the switch, whatever its name. */
    static final String DOMAIN = "xinqiao";
}

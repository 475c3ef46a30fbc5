package org.xinqiao.intake.model;

import java.net.Inet6Address;
import java.net.InetAddress;

/** 内部网络: loopback, link-local, private and all else that is nobody's public address. */
public final class OwnNetwork {

    private OwnNetwork() {}

    public static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean isSpecial = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (address instanceof Inet6Address) {
            // unique local fc00::/7, and what carries an older address within: 64:ff9b::/96, 2002::/16
            return isSpecial || (first & 0xfe) == 0xfc || first == 0x00 || (first == 0x20 && second == 0x02);
        }
        boolean isShared = first == 100 && second >= 64 && second < 128;
        return isSpecial || isShared || first == 0 || first >= 224 || (first == 198 && (second == 18 || second == 19));
    }
}

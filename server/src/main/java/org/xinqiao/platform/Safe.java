package org.xinqiao.platform;

/**
 * 保险柜: keeps short secrets of any room sealed under the house's keys, and seals them anew when the keys change. The room
 * itself keeps the number alone. What is opened for another purpose than it was kept for does not open.
 */
public interface Safe {

    /**
     * Puts a secret in and answers with its number.
     *
     * @param purpose what it is for, for example {@code access.totp/7}
     */
    long keep(String secret, String purpose);

    String open(long number, String purpose);

    void destroy(long number);
}

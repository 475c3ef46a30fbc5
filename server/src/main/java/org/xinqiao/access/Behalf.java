package org.xinqiao.access;

/**
 * 代办身份: for whom somebody acts.
 *
 * @param delegation under which delegation
 * @param principal whose powers they use
 */
public record Behalf(long delegation, AccountId principal, String name) {}

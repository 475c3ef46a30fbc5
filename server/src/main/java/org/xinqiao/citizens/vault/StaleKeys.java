package org.xinqiao.citizens.vault;

/** 密钥已更换: the keys at hand are no longer those in use; with the new ones the same question has an answer. */
public class StaleKeys extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleKeys(String what) {
        super(what);
    }
}

package org.xinqiao.files;

/** 病毒检查: what is known of a file. */
public enum Checked {
    /** 未检查: this house has no scanner. */
    UNCHECKED,
    /** 待检查: the scanner did not answer; nobody opens it before it does. */
    WAITING,
    /** 未发现病毒. */
    CLEAN,
    /** 发现病毒: its bytes have been destroyed. */
    INFECTED;

    boolean opens() {
        return this == UNCHECKED || this == CLEAN;
    }
}

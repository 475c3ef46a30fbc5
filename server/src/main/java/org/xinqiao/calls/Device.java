package org.xinqiao.calls;

/** 话机: by what a seat takes calls. */
public enum Device {
    /** 话机: a telephone on the desk. */
    PHONE,
    /** 浏览器. */
    BROWSER
}

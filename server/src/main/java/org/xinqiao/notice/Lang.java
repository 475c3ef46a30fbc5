package org.xinqiao.notice;

/** 语言: in which somebody is told. */
public enum Lang {
    /** 中文. */
    ZH,
    /** English. */
    EN
}

package org.xinqiao.calls;

/** 归并方式: the three ways of merging that 国办发〔2020〕53号 knows. */
public enum Merging {
    /** 整体并入: number and seats are given up; whoever dials the old number reaches 12345. */
    MERGED,
    /** 双号并行: both numbers are kept; the call is the same. */
    BOTH_NUMBERS,
    /** 设分中心: the line keeps seats of its own, as a centre of the hotline. */
    SUB_CENTRE
}

package org.xinqiao.intake.store;

/** 未导入的行: its number in the file, and why it could not be taken. */
public record RowFailure(int row, String zh, String en) {}

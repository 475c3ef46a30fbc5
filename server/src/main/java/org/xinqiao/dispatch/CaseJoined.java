package org.xinqiao.dispatch;

import org.xinqiao.casework.CaseId;

/** 归入事件: somebody said that a case is one of several that tell of the same; told within the same transaction. */
public record CaseJoined(CaseId id, long event) {}

package org.xinqiao.casework;

/** 已派单: a case was given to a unit, for the first time or, after a return was upheld, to another. */
public record CaseDispatched(CaseId id) {}

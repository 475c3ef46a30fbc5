package org.xinqiao.casework;

/** 退回已裁定: the centre has decided on a return of a case, whichever way. */
public record ReturnDecided(CaseId id) {}

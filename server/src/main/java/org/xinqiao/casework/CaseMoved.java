package org.xinqiao.casework;

/** 有新经过: lines were added to the story of a case; told once they are there, whatever they say and whoever asked for them. */
public record CaseMoved(CaseId id) {}

package org.xinqiao.portal;

import org.xinqiao.casework.Cases;

/** 打开的诉求: a case that somebody may see, and what opened it. */
public record OpenCase(Cases.Seen seen, CaseAccess access) {}

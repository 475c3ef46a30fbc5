package org.xinqiao.calls;

import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.organisation.AreaCode;

/** 分中心: seats under one roof or one management. */
public record Centre(CentreId code, AreaCode place, String name, String nameEn) {}

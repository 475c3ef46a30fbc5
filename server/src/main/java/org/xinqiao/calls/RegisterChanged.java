package org.xinqiao.calls;

import org.xinqiao.organisation.AreaCode;

/** 登记册已改: what a place has set for its telephones is another now. Told in the transaction that did it. */
public record RegisterChanged(AreaCode place) {}

package org.xinqiao.casework;

import org.xinqiao.access.AccountId;

/**
 * 不转办: a case ended, or joined another, without becoming an order.
 *
 * @param by who decided it
 * @param limitDays for how many days the place's rules propose a limit on the caller's line; 0 for none
 */
public record CaseConcluded(CaseId id, AccountId by, int limitDays) {}

import type { Said } from '@kit/i18n/words';

/** 时限 */
export interface Limit extends Said {
  text: string;
  amount: number;
  kind: string;
}

/** 计时: one running or stopped clock of a case. */
export interface Clock extends Said {
  key: string;
  kind: string;
  startedAt: string;
  limit: Limit | null;
  dueAt: string | null;
  stoppedAt: string | null;
  suspended: boolean;
  late: boolean;
  running: boolean;
}

export interface Span extends Said {
  from: string;
  to: string;
  counted: boolean;
  seconds: number;
  reason: string;
  /** What it took off the limit, in the limit's own unit. */
  amount?: Said | null;
}

export interface Explanation extends Partial<Said> {
  dueAt: string | null;
  limit: Limit | null;
  spans: Span[];
  warnings?: Said[];
}

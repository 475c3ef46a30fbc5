import type { Shape } from '@kit/http/api';

/** 时限 */
export type Limit = Shape<'ExplanationViewLimitView'>;

/** 计时: one running or stopped clock of a case. */
export type Clock = Shape<'CasePageClockView'>;

export type Span = Shape<'ExplanationViewSpanView'>;
export type Explanation = Shape<'ExplanationView'>;

import type { Shape } from '@kit/http/api';

export type Reason = Shape<'CaseProposalProposalReason'>;

/** 派单建议: who should lead and why. */
export type Proposal = Shape<'CaseProposal'>;

/** 疑似同一件: running cases and events that may be the same as a case. */
export type Alike = Shape<'Alike'>;
export type Echo = Shape<'AdviceEcho'>;

/** 边填边建议: what a text tells of each field while it is typed. */
export type Advice = Shape<'Advice'>;
export type Danger = Shape<'AdviceDangerNote'>;
export type SuggestedPlace = Shape<'AdviceSuggestedPlace'>;

import type { Shape } from '@kit/http/api';

export type Reason = Shape<'CaseProposalProposalReason'>;

/** 派单建议: who should lead and why. */
export type Proposal = Shape<'CaseProposal'>;

export type SimilarCase = Shape<'SimilarShown'>;

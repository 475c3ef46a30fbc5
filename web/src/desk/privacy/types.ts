import type { Shape } from '@kit/http/api';

export type Person = Shape<'RequestPersonView'>;
export type RequestKind = Shape<'PersonRequestKind'>;
export type PersonRequest = Shape<'RequestView'>;
export type Obstacle = Shape<'Obstacle'>;
export type RequestPage = Shape<'RequestPage'>;
export type RetentionRule = Shape<'RetentionRuleView'>;
export type Disposal = Shape<'RetentionDisposalView'>;
export type RetentionPage = Shape<'RetentionPage'>;

export const DECISIONS = [
  'ACCEPTED',
  'WITH_MEASURES',
  'REJECTED',
] as const satisfies readonly Shape<'AssessmentDecision'>[];

/** 评估内容, of which nothing needs to be there yet while somebody writes it. */
export type AssessmentText = Pick<Shape<'AssessmentView'>, 'title' | 'purpose' | 'data' | 'risks' | 'measures'> & {
  [Choice in 'decision' | 'decidedOn' | 'nextReview']: Shape<'AssessmentView'>[Choice] | null;
};

export type Assessment = Shape<'AssessmentView'>;

import type { Shape } from '@kit/http/api';

export const KINDS = [
  'QUESTION',
  'HELP',
  'COMPLAINT',
  'REPORT',
  'SUGGESTION',
  'PRAISE',
  'APPEAL',
  'MESSAGE',
] as const satisfies readonly Shape<'FactsKind'>[];
export const URGENCIES = ['NORMAL', 'URGENT', 'CRITICAL'] as const satisfies readonly Shape<'FactsUrgency'>[];
export const CHANNELS = [
  'PHONE',
  'PORTAL',
  'WECHAT',
  'SMS',
  'EMAIL',
  'APP',
  'BOARD',
  'LEADER',
  'PATROL',
  'IMPORT',
  'WALK_IN',
] as const satisfies readonly Shape<'FactsChannel'>[];
export const STAGES = [
  'AWAITING_DISPATCH',
  'AWAITING_SIGN',
  'HANDLING',
  'SUSPENDED',
  'AWAITING_ARBITRATION',
  'AWAITING_REVIEW',
  'AWAITING_CALLBACK',
  'AWAITING_REWORK_DECISION',
  'AWAITING_CLOSE',
  'CLOSED',
  'ARCHIVED',
  'MERGED',
  'WITHDRAWN',
  'TRANSFERRED_OUT',
] as const satisfies readonly Shape<'Stage'>[];
export const SATISFACTIONS = [
  'VERY_SATISFIED',
  'SATISFIED',
  'NEUTRAL',
  'DISSATISFIED',
  'VERY_DISSATISFIED',
] as const satisfies readonly Shape<'RatingSatisfaction'>[];

export type Kind = Shape<'FactsKind'>;
export type Urgency = Shape<'FactsUrgency'>;
export type Channel = Shape<'FactsChannel'>;
export type Stage = Shape<'Stage'>;
export type Satisfaction = Shape<'RatingSatisfaction'>;

/** 工单一行: a case as the worklists show it. */
export type CaseRow = Shape<'CaseRow'>;

export type Caller = Shape<'CasePageCaller'>;
export type AssignmentState = Shape<'AssignmentState'>;

/** 交办: the order to one unit. */
export type Assignment = Shape<'CasePageOrder'>;

export type AllowedStep = Shape<'CasePageAllowedStep'>;
export type StoryEvent = Shape<'CasePageStoryLine'>;
export type Reply = Shape<'CasePageReplyView'>;
export type Rating = Shape<'CasePageRatingView'>;
export type PendingReturn = Shape<'CasePageReturnView'>;
export type ReturnReason = Shape<'ReturnReason'>;
export type Disposition = Shape<'Disposition'>;
export type PendingExtension = Shape<'CasePageExtensionView'>;

/** 案卷: everything the case page shows, as the viewer may see it. */
export type CasePage = Shape<'CasePage'>;

import type { Said } from '@kit/i18n/words';
import type { Matter } from '@desk/catalogue/types';
import type { FileRef } from '@desk/files/types';
import type { Area, Unit } from '@desk/organisation/types';
import type { Clock, Limit } from '@desk/timekeeping/types';

export const KINDS = ['QUESTION', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION', 'PRAISE', 'APPEAL', 'MESSAGE'] as const;
export const URGENCIES = ['NORMAL', 'URGENT', 'CRITICAL'] as const;
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
] as const;
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
] as const;
export const SATISFACTIONS = ['VERY_SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED', 'VERY_DISSATISFIED'] as const;

export type Kind = (typeof KINDS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Stage = (typeof STAGES)[number];
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** 工单一行: a case as the worklists show it. */
export interface CaseRow {
  id: string;
  number: string;
  title: string;
  kind: Kind;
  urgency: Urgency;
  stage: Stage;
  channel: Channel;
  matter: Matter | null;
  area: Area | null;
  lead: Unit | null;
  holder: Unit | null;
  registeredAt: string;
  dueAt: string | null;
  dueKind: string | null;
  overdue: boolean;
  reworks: number;
  returns: number;
  urges: number;
  supervised: boolean;
  extensionPending: boolean;
  suspended: boolean;
  version: number;
}

export interface Caller {
  maskedName: string | null;
  maskedPhone: string | null;
  channel: Channel;
  at: string;
  caseId: string;
  caseNumber: string;
  first: boolean;
  confidential: boolean;
  tellable: boolean;
}

export type AssignmentState =
  'AWAITING_SIGN' | 'HANDLING' | 'REPLIED' | 'PASSED_DOWN' | 'PASSED_UP' | 'RETURNED' | 'ENDED';

/** 交办: the order to one unit. */
export interface Assignment {
  no: number;
  unit: Unit | null;
  role: 'LEAD' | 'ASSIST';
  state: AssignmentState;
  parent: number | null;
  dispatchedAt: string;
  signedAt: string | null;
  endedAt: string | null;
  note: string | null;
  reply: string | null;
}

export interface AllowedStep extends Said {
  step: string;
  assignment?: number | null;
  primary: boolean;
  danger: boolean;
}

export interface StoryEvent extends Said {
  seq: number;
  at: string;
  actor: { name: string; unit: Unit | string | null } | null;
  type: string;
  facts: Record<string, unknown>;
}

export interface Reply {
  text: string;
  at: string;
  unit: Unit | null;
  attachments: FileRef[];
}

export interface Rating {
  contacted: boolean;
  solved: boolean | null;
  satisfied: Satisfaction | null;
  words: string | null;
  at: string;
}

export interface PendingReturn {
  reason: string;
  clause: string | null;
  unit?: Unit | null;
  proposedUnit: Unit | null;
  by: { name: string; unit?: Unit | null } | Unit | string | null;
  at: string;
}

export interface PendingExtension {
  limit: Limit;
  reason: string;
  by: { name: string; unit?: Unit | null } | Unit | string | null;
  at: string;
}

/** 案卷: everything the case page shows, as the viewer may see it. */
export interface CasePage extends CaseRow {
  text: string;
  address: string | null;
  lon: number | null;
  lat: number | null;
  confidential: boolean;
  registeredBy: { name: string; unit: Unit | string | null } | null;
  callers: Caller[];
  assignments: Assignment[];
  holderNo: number | null;
  clocks: Clock[];
  reply: Reply | null;
  pendingExtension: PendingExtension | null;
  pendingReturn: PendingReturn | null;
  rating: Rating | null;
  mergedInto: { id: string; number: string } | null;
  merged: { id: string; number: string; title: string; stage: Stage; separable: boolean }[];
  supervision: { text: string; by: { name: string } | string | null; at: string } | null;
  allowedSteps: AllowedStep[];
  story: StoryEvent[];
  /** Whether numbers are hidden in the texts that the viewer may be told, for a reason. */
  wholeTellable: boolean;
}

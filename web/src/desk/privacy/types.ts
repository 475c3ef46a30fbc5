import type { Said } from '@kit/i18n/words';

export interface Person {
  id: string;
  maskedName: string;
  maskedPhone: string;
  contacts: number;
  lastContact: string;
  erased: boolean;
}

export type RequestKind = 'COPY' | 'ERASE';

export interface PersonRequest {
  id: string;
  person: Person;
  kind: Said & { name: RequestKind; clause: string };
  state: 'OPEN' | 'DONE' | 'REFUSED';
  proof: string;
  asked: string;
  askedBy: string;
  due: string;
  decided: string | null;
  decidedBy: string | null;
  words: string;
}

export interface Obstacle extends Said {
  clause: string;
  cases: string[];
  until: string | null;
}

export interface RequestPage {
  request: PersonRequest;
  obstacles: Obstacle[];
}

type DataClass = Said & { name: string };

export interface RetentionRule extends Said {
  dataClass: DataClass;
  months: number;
  clause: string;
}

export interface Disposal {
  id: string;
  dataClass: DataClass;
  months: number;
  clause: string;
  before: string;
  counted: number;
  oldest: string;
  newest: string;
  state: 'REPORTED' | 'APPROVED' | 'DONE' | 'DROPPED';
  reported: string;
  decided: string | null;
  decidedBy: string | null;
  destroyed: number;
  finished: string | null;
}

export interface RetentionPage {
  rules: RetentionRule[];
  disposals: Disposal[];
}

export const DECISIONS = ['ACCEPTED', 'WITH_MEASURES', 'REJECTED'] as const;

export interface AssessmentText {
  title: string;
  purpose: string;
  data: string;
  risks: string;
  measures: string;
  decision: (typeof DECISIONS)[number] | null;
  decidedOn: string | null;
  nextReview: string | null;
}

export interface Assessment extends AssessmentText {
  id: string;
  version: number;
  keptBy: string;
  kept: string;
}

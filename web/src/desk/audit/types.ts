import type { Said } from '@kit/i18n/words';

export interface ActionLine extends Said {
  code: string;
}

export type Result = 'DONE' | 'REFUSED' | 'FAILED';

/** 审计记录: one row of the trail. */
export interface TrailLine {
  id: string;
  at: string;
  person: string;
  username: string | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  number: string | null;
  result: Result;
  address: string | null;
  details: Record<string, unknown>;
}

export interface RowSeal {
  state: 'OPEN' | 'WHOLE' | 'CHANGED';
  block: number | null;
  sealedAt: string | null;
  rows: number | null;
  hash: string | null;
}

export interface TrailRow {
  line: TrailLine;
  accountId: string;
  sessionId: string | null;
  requestId: string | null;
  stories: number;
  seal: RowSeal;
}

export interface Asked {
  from: string | null;
  to: string | null;
  actor: string;
  action: string;
  object: string;
  result: string;
  text: string;
}

export interface Root {
  day: string;
  block: number;
  sha256: string;
}

export interface Finding extends Said {
  kind: string;
}

export interface Verification {
  began: string;
  by: string;
  looked: number;
  total: number;
  ended: string | null;
  failed: boolean;
  report: { blocks: number; rows: number; lines: number; found: Finding[]; findings: number } | null;
}

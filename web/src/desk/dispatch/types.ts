import type { Said } from '@kit/i18n/words';
import type { CaseRow } from '@desk/casework/types';
import type { Unit } from '@desk/organisation/types';

export interface Reason extends Said {
  kind: string;
  clause?: string | null;
}

/** 派单建议: who should lead and why. */
export interface Proposal {
  lead: Unit;
  assists: Unit[];
  certainty: number;
  reasons: Reason[];
}

export type SimilarCase = CaseRow & { why: Said[] };

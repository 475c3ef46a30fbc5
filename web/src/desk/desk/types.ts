import type { Said } from '@kit/i18n/words';
import type { CaseRow } from '@desk/casework/types';

/** 工作清单 */
export interface Worklist extends Said {
  key: string;
  group: 'centre' | 'unit' | 'oversight' | 'all';
  count: number | string;
}

export interface Page {
  rows: CaseRow[];
  next: string | null;
}

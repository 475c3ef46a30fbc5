import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Finding = Shape<'FindingViewsFindingView'>;
export type Recheck = Shape<'FindingViewsRecheckView'>;
export type Figures = Shape<'FindingViewsFindingFigures'>;
type FindingList = Shape<'FindingViewsFindingList'>;
type RecheckList = Shape<'FindingViewsRecheckList'>;

export const FINDING_KINDS: Finding['kind'][] = [
  'NO_FIELD_TRACE',
  'COPIED_ANSWER',
  'PHOTO_USED_BEFORE',
  'REOPENED_SOON',
  'CALLBACK_CONTRADICTS',
];

export interface Judged {
  wrong: boolean;
  reason: string;
  reopen: boolean;
  measure: boolean;
}

/** 办结核查. */
export const findings = {
  async page(judged: boolean, kind: string, after: string | null, signal?: AbortSignal) {
    const list = await http.get<FindingList>(
      '/findings',
      { judged: judged || undefined, kind: kind || undefined, after: after ?? undefined },
      signal,
    );
    return { items: list.rows, next: list.next ?? null };
  },
  judge: (id: string, sent: Judged) => http.post<Finding>(`/findings/${id}/verdict`, sent),
  async rechecks(judged: boolean, after: string | null, signal?: AbortSignal) {
    const list = await http.get<RecheckList>(
      '/rechecks',
      { judged: judged || undefined, after: after ?? undefined },
      signal,
    );
    return { items: list.rows, next: list.next ?? null };
  },
  recheck: (one: Recheck, sent: Judged) =>
    http.post<Recheck>(`/rechecks/${one.caseId}/verdict`, { ...sent, seq: one.seq }),
  figures: () => http.get<Figures>('/finding-figures'),
};

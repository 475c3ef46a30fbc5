import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

export type Line = Shape<'DutyEditLineView'>;
export type Change = Shape<'DutyEditChangeView'>;
type Lines = Shape<'DutyEditLinesPage'>;
type Changes = Shape<'DutyEditChangesPage'>;

/** What is sent of a line; units by their ids. */
export interface SentLine {
  matter: string;
  area: string;
  lead: string;
  assists: string[];
  clause: string;
  note: string;
}

/** 职责清单维护. */
export const dutyList = {
  async lines(q: string, after: string | null, signal?: AbortSignal) {
    const page = await http.get<Lines>('/duty-list', { q, after: after ?? undefined }, signal);
    return { items: page.rows, next: page.next ?? null };
  },
  async changes(state: string, before: string | null, signal?: AbortSignal) {
    const page = await http.get<Changes>(
      '/duty-changes',
      { state: state || undefined, before: before ?? undefined },
      signal,
    );
    return { items: page.rows, next: page.next ?? null };
  },
  propose: (before: SentLine | null, after: SentLine | null, reason: string) =>
    http.post<Change>('/duty-changes', { before, after, reason }),
  decide: (id: string, accepted: boolean, words: string) =>
    http.post<Change>(`/duty-changes/${id}/decision`, { accepted, words }),
};

/** The line as the list has it now, to be sent back. */
export const sentOf = (line: Line): SentLine => ({
  matter: line.code,
  area: line.area,
  lead: line.lead?.id ?? '',
  assists: line.assists.map((one) => one.id),
  clause: line.clause,
  note: line.note,
});

/** Where two lines say different things, by the names of their columns. */
export function differing(before: Line | null | undefined, after: Line | null | undefined): Set<string> {
  if (!before || !after) return new Set();
  const one = sentOf(before);
  const other = sentOf(after);
  return new Set(
    (Object.keys(one) as (keyof SentLine)[]).filter((key) => JSON.stringify(one[key]) !== JSON.stringify(other[key])),
  );
}

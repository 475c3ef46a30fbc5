import { http } from '@kit/http/client';
import type { Pack, PackDifference, Packs, PackTitle, Trial } from './types';

const one = (version: number, what = '') => `/rule-packs/${version}${what}`;
type Last = { trial?: Trial | null };

export const packs = {
  list: () => http.get<Packs>('/rule-packs'),
  get: (version: number) => http.get<Pack>(one(version)),
  differences: (version: number, from: number) => http.get<PackDifference[]>(one(version, '/differences'), { from }),
  draft: (on: { on?: number; shipped?: string }, title: PackTitle) =>
    http.post<Pack>('/rule-packs', { ...on, ...title }),
  save: (version: number, saves: number, title: PackTitle, files: Record<string, string>) =>
    http.post<Pack>(one(version), { saves, ...title, files }),
  force: (version: number, saves: number, from: string | null) =>
    http.post<Pack>(one(version, '/force'), { saves, from }),
  takeBack: (version: number, saves: number) => http.post<Pack>(one(version, '/draft'), { saves }),
  drop: (version: number, saves: number) => http.remove(`${one(version)}?saves=${saves}`),
  trial: async (version: number) => (await http.glance<Last>(one(version, '/trial'))).trial ?? null,
  tryOut: async (version: number, from: string | null, to: string | null) =>
    (await http.post<Last>(one(version, '/trial'), { from, to })).trial ?? null,
  stopTrial: async (version: number) => (await http.remove<Last>(one(version, '/trial'))).trial ?? null,
};

/** 差错所在行: which lines of a file are wrong, counted from 1. */
export function wrongLines(faults: { file: string; line: number }[], file: string): Set<number> {
  return new Set(faults.filter((fault) => fault.file === file && fault.line > 0).map((fault) => fault.line));
}

/** Where in a text a line begins and ends. */
export function spanOfLine(text: string, line: number): [number, number] {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', from);
    if (next < 0) break;
    from = next + 1;
  }
  const end = text.indexOf('\n', from);
  return [from, end < 0 ? text.length : end];
}

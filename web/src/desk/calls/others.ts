import { http } from '@kit/http/client';

/** 同事: who sits where, and what they do. */
export interface Colleague {
  extension: string;
  name: string;
  state: string;
}
export interface Targets {
  queues: { code: string; name: string; nameEn: string }[];
  colleagues: Colleague[];
}

export const targets = () => http.get<Targets>('/seat/targets');

export const EMERGENCIES = ['110', '119', '120', '122'] as const;
export const KINDS_OF_TARGET = ['SEAT', 'QUEUE', 'UNIT', 'EXPERT', 'NUMBER'] as const;
export type KindOfTarget = (typeof KINDS_OF_TARGET)[number];
export const MODES = ['three', 'consult', 'blind'] as const;
export type Mode = (typeof MODES)[number];

/** What goes with what: a queue is nobody to talk to, and an outside number is not left alone with a caller. */
export function isPossible(kind: KindOfTarget, mode: Mode): boolean {
  if (mode === 'blind') return kind === 'SEAT' || kind === 'QUEUE';
  return kind !== 'QUEUE';
}

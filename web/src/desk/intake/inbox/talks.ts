import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 文字坐席: whether one takes talks in writing, and which the queue gave one. */
export type TextSeat = Shape<'TextTalkSeatView'>;
export type GivenTalk = TextSeat['given'][number];

export const talks = {
  mine: (signal?: AbortSignal) => http.get<TextSeat>('/text-talks', {}, signal),
  sit: (ready: boolean, most: number) => http.post<TextSeat>('/text-talks', { ready, most }),
};

/** How many of a hundred were answered in time; nothing where nobody asked. */
export function shareInTime(today: Pick<TextSeat['today'], 'asked' | 'inTime'>): string | null {
  return today.asked ? `${Math.round((today.inTime * 100) / today.asked)}%` : null;
}

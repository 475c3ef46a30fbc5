import { http } from '@kit/http/client';
import type { Advice, Alike } from './types';

interface Described {
  title?: string;
  matter?: string;
  area?: string;
  text?: string;
  phone?: string;
}

/** 相近工单与建议 for something described but perhaps not yet registered. */
export const dispatching = {
  alike: (id: string) => http.get<Alike>(`/cases/${id}/alike`),
  advice: (what: Described, signal?: AbortSignal) => http.get<Advice>('/advice', { ...what }, signal),
};

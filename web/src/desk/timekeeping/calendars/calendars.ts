import { http } from '@kit/http/client';
import type { Shape } from '@kit/http/api';

export type CalendarsPage = Shape<'CalendarsPage'>;
export type Calendar = CalendarsPage['calendars'][number];
export type OwnDay = Calendar['own'][number];
export type Impact = Shape<'ClockMovesImpactView'>;

export interface Wanted {
  edition: number;
  calendar: Calendar | null;
  days: string | null;
  reason: string | null;
}

/** 工作日历: what they are, what a change would move, and the change. */
export const calendars = {
  list: () => http.get<CalendarsPage>('/calendars'),
  impact: (wanted: Wanted) => http.post<Impact>('/calendars/impact', wanted),
  save: (wanted: Wanted) => http.post<CalendarsPage>('/calendars', wanted),
};

/** A copy that may be written on. */
export function copyOf(one: Calendar): Calendar {
  return { ...one, own: one.own.map((day) => ({ ...day })) };
}

/** Days off are told apart from worked ones by their hours. */
export const OFF = 'off';

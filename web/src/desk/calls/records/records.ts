import type { LocationQuery } from 'vue-router';
import { http, withQuery } from '@kit/http/client';
import { day } from '@kit/time/format';
import { NAMES, type Asked, type CallRow, type Choices, type Missed, type Opened } from './types';

const WEEK = 6 * 24 * 3600 * 1000;

/** 通话记录: what is asked of the server about calls that were. */
export const records = {
  page: (asked: Asked, after: string | null, signal?: AbortSignal) =>
    http.get<{ items: CallRow[]; next: string | null }>('/calls', { ...asked, after }, signal),
  open: (id: string) => http.get<Opened>(`/calls/${id}`),
  choices: () => http.get<Choices>('/calls/choices'),
  missed: () => http.get<Missed[]>('/calls/missed'),
  file: (asked: Asked) => withQuery('/api/calls.xlsx', { ...asked }),
  audio: (name: string, download = false) =>
    withQuery(`/api/calls/recordings/${name}`, { download: download || undefined }),
};

/** The last seven days, for who says nothing. */
export function lastWeek(now = new Date()): Asked {
  return { from: day(new Date(now.getTime() - WEEK)), to: day(now) };
}

/** What the address of the page asks for. */
export function askedIn(query: LocationQuery): Asked {
  const asked: Asked = {};
  for (const name of NAMES) {
    const value = query[name];
    if (typeof value === 'string' && value) asked[name] = value;
  }
  return asked.from || asked.to ? asked : { ...lastWeek(), ...asked };
}

/** 2:05, of milliseconds; nothing for what there is none of. */
export function clockOf(milliseconds: number | null | undefined): string {
  if (milliseconds === null || milliseconds === undefined) return '';
  const seconds = Math.round(milliseconds / 1000);
  const two = (amount: number) => String(amount).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

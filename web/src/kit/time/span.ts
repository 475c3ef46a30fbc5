import { clock, day, daysBetween } from './format';

/** 3天4小时 / 3 d 4 h: two units at most, never a zero one. */
export function spanWords(seconds: number, english: boolean): string {
  const minutes = Math.max(0, Math.floor(Math.abs(seconds) / 60));
  const parts: [number, string, string][] = [
    [Math.floor(minutes / 1440), '天', ' d'],
    [Math.floor((minutes % 1440) / 60), '小时', ' h'],
    [minutes % 60, '分钟', ' min'],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first < 0) return english ? '< 1 min' : '不到1分钟';
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, zh, en]) => (english ? `${amount}${en}` : `${amount}${zh}`))
    .join(english ? ' ' : '');
}

/** Working time in hours: what a limit of working hours or days is spent in. */
export function workingWords(seconds: number, english: boolean): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return english ? `${rest} min` : `${rest}分钟`;
  if (rest === 0 || hours >= 10) return english ? `${hours} h` : `${hours}小时`;
  return english ? `${hours} h ${rest} min` : `${hours}小时${rest}分`;
}

export type Mood = 'late' | 'soon' | 'calm' | 'still';

export interface DueWords {
  mood: Mood;
  /** 剩 3小时20分 / overdue by … */
  left: string;
  /** 今天 17:30 */
  at: string;
}

const SOON = 24 * 3600;

function dueDay(dueAt: Date, now: Date, english: boolean): string {
  const days = daysBetween(now, dueAt);
  const names: Record<number, [string, string]> = {
    [-1]: ['昨天', 'yesterday'],
    0: ['今天', 'today'],
    1: ['明天', 'tomorrow'],
  };
  const known = names[days];
  if (known) return english ? known[1] : known[0];
  const full = day(dueAt);
  return full.slice(0, 4) === day(now).slice(0, 4) ? full.slice(5) : full;
}

/** How a deadline reads at a moment: overdue, within a day, or calm. */
export function dueWords(due: string | Date, now: Date, english: boolean): DueWords {
  const dueAt = new Date(due);
  const seconds = (dueAt.getTime() - now.getTime()) / 1000;
  const span = spanWords(seconds, english);
  const late = seconds < 0;
  return {
    mood: late ? 'late' : seconds < SOON ? 'soon' : 'calm',
    left: english ? (late ? `${span} late` : `${span} left`) : late ? `超时${span}` : `剩${span}`,
    at: `${dueDay(dueAt, now, english)} ${clock(dueAt)}`,
  };
}

/** 02:31, 1:02:31: how long something has been going on, or how long it still goes. */
export function runningClock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (amount: number) => String(amount).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

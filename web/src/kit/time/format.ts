/** Times are shown in the place's zone, whatever zone the reader's machine is set to. */
export const PLACE_ZONE = 'Asia/Shanghai';

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
  weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string): Intl.DateTimeFormat {
  let found = formats.get(locale);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, {
      timeZone: PLACE_ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    });
    formats.set(locale, found);
  }
  return found;
}

function partsOf(instant: string | Date, english = false): Parts {
  const parts = format(english ? 'en-GB' : 'zh-CN').formatToParts(new Date(instant));
  return Object.fromEntries(parts.map((part) => [part.type, part.value])) as unknown as Parts;
}

/** 2026-07-14 */
export function day(instant: string | Date): string {
  const at = partsOf(instant);
  return `${at.year}-${at.month}-${at.day}`;
}

/** 09:30 */
export function clock(instant: string | Date): string {
  const at = partsOf(instant);
  return `${at.hour}:${at.minute}`;
}

/** 2026-07-14 09:30 */
export function moment(instant: string | Date): string {
  return `${day(instant)} ${clock(instant)}`;
}

/** 07-14 09:30 within this year, with the year otherwise. */
export function shortMoment(instant: string | Date, now: Date = new Date()): string {
  const full = moment(instant);
  return full.slice(0, 4) === day(now).slice(0, 4) ? full.slice(5) : full;
}

/** 7月14日 周二 / Tue 14 Jul */
export function dayTitle(instant: string | Date, english: boolean, now: Date = new Date()): string {
  const at = partsOf(instant, english);
  const year = at.year === day(now).slice(0, 4) ? '' : english ? ` ${at.year}` : `${at.year}年`;
  if (!english) return `${year}${Number(at.month)}月${Number(at.day)}日 ${at.weekday}`;
  const month = new Date(instant).toLocaleString('en-GB', { timeZone: PLACE_ZONE, month: 'short' });
  return `${at.weekday} ${Number(at.day)} ${month}${year}`;
}

/** Whole days between two instants, counted by the place's calendar. */
export function daysBetween(from: string | Date, to: string | Date): number {
  return Math.round((Date.parse(`${day(to)}T00:00:00Z`) - Date.parse(`${day(from)}T00:00:00Z`)) / 86_400_000);
}

/** The instant that a `datetime-local` value means in the place's zone (UTC+8, no summer time). */
export function instantOf(local: string): string {
  return new Date(`${local.length === 10 ? `${local}T00:00` : local}:00+08:00`).toISOString();
}

/** The value of a `datetime-local` field for an instant. */
export function localOf(instant: string | Date): string {
  return `${day(instant)}T${clock(instant)}`;
}

/** What somebody typed as a day (2026-11-30, 2026/1/5, 20261130), as 2026-11-30; nothing when it is no day. */
export function dayTyped(text: string): string | null {
  const found = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text.trim());
  if (!found) return null;
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : null;
}

/** What somebody typed as a time of day (9:30, 0930), as 09:30; nothing when it is none. */
export function clockTyped(text: string): string | null {
  const found = /^(\d{1,2})[:：]?(\d{2})$/.exec(text.trim());
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return null;
  return `${found[1]!.padStart(2, '0')}:${found[2]}`;
}

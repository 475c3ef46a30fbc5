import { describe, expect, it } from 'vitest';
import { remaining, total } from '@desk/timekeeping/counting';
import { clockTyped, day, dayTitle, dayTyped, instantOf, localOf, moment, shortMoment } from '@kit/time/format';
import { dueWords, spanWords, workingWords } from '@kit/time/span';

const now = new Date('2026-11-23T03:00:00Z'); // Monday 11:00 in the place's zone
const at = (text: string) => new Date(`${text}:00+08:00`);

describe('times as the place reads them', () => {
  it('are in its zone whatever the machine says', () => {
    expect(moment('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30');
    expect(day('2026-11-22T15:59:00Z')).toBe('2026-11-22');
  });
  it('drop the year within the year', () => {
    expect(shortMoment('2026-07-14T01:30:00Z', now)).toBe('07-14 09:30');
    expect(shortMoment('2025-07-14T01:30:00Z', now)).toBe('2025-07-14 09:30');
  });
  it('head a day in either language', () => {
    expect(dayTitle('2026-07-14T01:30:00Z', false, now)).toBe('7月14日 周二');
    expect(dayTitle('2025-07-14T01:30:00Z', true, now)).toBe('Mon 14 Jul 2025');
  });
  it('go to a field and back unchanged', () => {
    expect(instantOf('2026-11-23T09:30')).toBe('2026-11-23T01:30:00.000Z');
    expect(localOf('2026-11-23T01:30:00Z')).toBe('2026-11-23T09:30');
  });
});

describe('what is typed into a field', () => {
  it('is a day in any usual shape', () => {
    for (const text of ['2026-11-05', '2026/11/5', '20261105', '2026年11月5日'])
      expect(dayTyped(text)).toBe('2026-11-05');
    for (const text of ['2026-02-30', '11-05', 'soon', '']) expect(dayTyped(text)).toBeNull();
  });
  it('is a time of day', () => {
    expect(clockTyped('9:30')).toBe('09:30');
    expect(clockTyped('1805')).toBe('18:05');
    for (const text of ['24:00', '9:61', 'noon']) expect(clockTyped(text)).toBeNull();
  });
});

describe('a deadline', () => {
  it('says how long is left and when it falls', () => {
    expect(dueWords(at('2026-11-23T14:20'), now, false)).toEqual({
      mood: 'soon',
      left: '剩3小时20分钟',
      at: '今天 14:20',
    });
    expect(dueWords(at('2026-11-24T12:00'), now, false)).toEqual({
      mood: 'calm',
      left: '剩1天1小时',
      at: '明天 12:00',
    });
    expect(dueWords(at('2026-11-30T12:00'), now, true)).toEqual({
      mood: 'calm',
      left: '7 d 1 h left',
      at: '11-30 12:00',
    });
  });
  it('says how late it is', () => {
    expect(dueWords(at('2026-11-22T10:00'), now, false)).toEqual({
      mood: 'late',
      left: '超时1天1小时',
      at: '昨天 10:00',
    });
    expect(dueWords(at('2026-11-23T10:59'), now, true).left).toBe('1 min late');
  });
  it('never shows a zero unit', () => {
    expect(spanWords(86_400, false)).toBe('1天');
    expect(spanWords(86_400 + 120, false)).toBe('1天');
    expect(spanWords(20, true)).toBe('< 1 min');
  });
  it('counts working time in hours, not in days', () => {
    expect(workingWords(40 * 3600, false)).toBe('40小时');
    expect(workingWords(2.5 * 3600, true)).toBe('2 h 30 min');
  });
});

describe('what is left of a limit', () => {
  const span = (from: string, to: string, counted: boolean) => ({
    from: at(from).toISOString(),
    to: at(to).toISOString(),
    counted,
    seconds: (at(to).getTime() - at(from).getTime()) / 1000,
    reason: '',
    zh: '',
    en: '',
    amount: null,
  });
  const spans = [
    span('2026-11-23T09:00', '2026-11-23T12:00', true),
    span('2026-11-23T12:00', '2026-11-23T14:00', false),
    span('2026-11-23T14:00', '2026-11-23T18:00', true),
  ];

  it('adds counted spans only', () => {
    expect(total(spans)).toBe(7 * 3600);
  });
  it('cuts the span that is under way', () => {
    expect(remaining(spans, now)).toBe(5 * 3600);
  });
});

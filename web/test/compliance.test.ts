import { describe, expect, it } from 'vitest';
import { chosen, type Row } from '@desk/compliance/compliance';
import { copyOf, type Calendar } from '@desk/timekeeping/calendars/calendars';

const row = (law: string, status: Row['status']) => ({ id: law + status, law, status }) as Row;

describe('the report of compliance', () => {
  const rows = [row('A', 'green'), row('A', 'red'), row('B', 'green'), row('B', 'organisation')];

  it('is narrowed by law and by outcome', () => {
    expect(chosen(rows, '', 'all')).toHaveLength(4);
    expect(chosen(rows, 'A', 'all').map((one) => one.status)).toEqual(['green', 'red']);
    expect(chosen(rows, '', 'green').map((one) => one.law)).toEqual(['A', 'B']);
    expect(chosen(rows, 'A', 'organisation')).toEqual([]);
  });
});

describe('a calendar that is changed', () => {
  it('is a copy, down to its own days', () => {
    const own = [{ date: '2026-12-25', hours: 'off', name: '停电', nameEn: 'power cut' }];
    const office = { code: 'office', own } as Calendar;
    const copy = copyOf(office);
    copy.own[0]!.hours = '09:00-12:00';
    expect(office.own[0]!.hours).toBe('off');
  });
});

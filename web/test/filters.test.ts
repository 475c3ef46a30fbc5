import { describe, expect, it } from 'vitest';
import { chipsOf, filtersOf, queryOf, without, type Filters } from '@desk/desk/filters';

const all: Filters = {
  kind: 'HELP',
  urgency: 'URGENT',
  channel: 'PHONE',
  stage: 'HANDLING',
  matter: '040301',
  area: '150101',
  unit: '17',
  overdue: true,
  text: '暖气',
  from: '2026-11-01',
  to: '2026-11-30',
  sort: 'registered',
  direction: 'desc',
};

describe('the filters of a worklist', () => {
  it('survive the way into the address and back', () => {
    expect(filtersOf(queryOf(all))).toEqual(all);
  });
  it('ignore what an address should not say', () => {
    expect(
      filtersOf({ kind: 'NONSENSE', from: '01.11.2026', overdue: 'yes', text: '  ', sort: ['due'], page: '2' }),
    ).toEqual({});
  });
  it('show one chip each, and none for the order', () => {
    expect(chipsOf(all)).toHaveLength(11);
    expect(chipsOf({ sort: 'due', direction: 'asc' })).toEqual([]);
  });
  it('lose just the one whose chip is removed', () => {
    expect(without(all, 'text').text).toBeUndefined();
    expect(without(all, 'text').kind).toBe('HELP');
    expect(queryOf(without({ overdue: true }, 'overdue'))).toEqual({});
  });
});

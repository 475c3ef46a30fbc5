import { describe, expect, it } from 'vitest';
import { narrowed, percent, slots } from '@desk/calls/figures/figures';

describe('the calls behind a figure', () => {
  const week = { from: '2026-11-20', to: '2026-11-26', queue: 'general' };

  it('of an hour are those of just that hour', () => {
    expect(narrowed(week, 'HOUR', '2026-11-20T23:00:00Z')).toEqual({
      from: '2026-11-20T23:00:00Z',
      to: '2026-11-21T00:00:00Z',
      queue: 'general',
    });
  });

  it('of a day or an agent are those of the span besides', () => {
    expect(narrowed(week, 'DAY', '2026-11-21')).toEqual({ from: '2026-11-21', to: '2026-11-21', queue: 'general' });
    expect(narrowed(week, 'AGENT', '7')).toEqual({ ...week, agent: '7' });
  });
});

describe('a share', () => {
  it('is never rounded up to what was not reached', () => {
    expect(percent(0.9499)).toBe('94.9 %');
    expect(percent(1)).toBe('100.0 %');
    expect(percent(null)).toBe('—');
  });
});

describe('the hours of a span', () => {
  it('are all there, those with no call too, and the days by their own names', () => {
    expect(slots('2026-11-25T16:00:00Z', '2026-11-25T19:00:00Z', 'HOUR')).toEqual([
      '2026-11-25T16:00:00Z',
      '2026-11-25T17:00:00Z',
      '2026-11-25T18:00:00Z',
    ]);
    expect(slots('2026-11-25T16:00:00Z', '2026-11-27T16:00:00Z', 'DAY')).toHaveLength(2);
  });
});

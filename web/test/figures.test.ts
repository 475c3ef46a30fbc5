import { describe, expect, it } from 'vitest';
import { narrowed, percent } from '@desk/calls/figures/figures';

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

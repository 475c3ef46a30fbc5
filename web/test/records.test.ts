import { describe, expect, it } from 'vitest';
import { askedIn, clockOf, lastWeek } from '@desk/calls/records/records';
import { evened, peaks } from '@desk/calls/records/wave';

describe('what calls are searched by', () => {
  it('is the last seven days for who says nothing', () => {
    expect(lastWeek(new Date('2026-11-26T03:00:00Z'))).toEqual({ from: '2026-11-20', to: '2026-11-26' });
    expect(askedIn({})).toEqual(lastWeek());
  });

  it('is what the address says, but for a number and for names it does not know', () => {
    const query = { from: '2026-11-20T00:00:00Z', agent: '7', phone: '13800001234', other: 'x', ending: '' };
    expect(askedIn(query)).toEqual({ from: '2026-11-20T00:00:00Z', agent: '7' });
  });

  it('keeps the week for who narrows it to something else', () => {
    expect(askedIn({ ending: 'ABANDONED' })).toEqual({ ...lastWeek(), ending: 'ABANDONED' });
  });
});

describe('a length of time', () => {
  it('reads as a clock', () => {
    expect(clockOf(null)).toBe('');
    expect(clockOf(4400)).toBe('0:04');
    expect(clockOf(125_000)).toBe('2:05');
    expect(clockOf(3_725_000)).toBe('1:02:05');
  });
});

describe('the wave of a recording', () => {
  it('is the loudest moment of each part', () => {
    expect(peaks(Float32Array.from([0, 0.5, -1, 0.25, 0, 0.125]), 3)).toEqual([0.5, 1, 0.125]);
    expect(peaks(new Float32Array(0), 2)).toEqual([0, 0]);
  });

  it('is as tall for quiet talk as for loud talk', () => {
    expect(evened([0, 0.25, 0.0625])).toEqual([0, 1, 0.5]);
    expect(evened([0, 0])).toEqual([0, 0]);
  });
});

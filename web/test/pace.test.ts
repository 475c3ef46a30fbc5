import { describe, expect, it } from 'vitest';
import { marked, pace, secondsLeft, type Mark } from '@desk/intake/imports/pace';

const marks = (...done: number[]): Mark[] =>
  done.map((rows, second) => ({ at: second * 1000, done: rows })).reduce<Mark[]>(marked, []);

describe('the pace of an import', () => {
  it('is that of the last few seconds', () => {
    expect(pace(marks(0, 100, 300))).toBe(150);
    expect(pace(marks(0, ...Array.from({ length: 10 }, (_, i) => 10_000 + i * 50)))).toBe(50);
  });
  it('is not guessed from a standstill or a single look', () => {
    expect(pace(marks(500))).toBeNull();
    expect(pace(marks(500, 500))).toBeNull();
    expect(secondsLeft([], 100)).toBeNull();
  });
  it('tells how long the rest takes', () => {
    expect(secondsLeft(marks(0, 100, 200), 1050)).toBe(9);
  });
});

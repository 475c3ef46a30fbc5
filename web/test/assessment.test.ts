import { describe, expect, it } from 'vitest';
import { assessmentPagesFor } from '@desk/assessment/pages';
import { CHART, minutes, percent, periodOf, points, share, trendOf } from '@desk/assessment/assessment';

describe('考核 what the pages of assessment show', () => {
  it('is a dash where there are no cases, which is no rate and no nought', () => {
    expect(percent(null)).toBe('—');
    expect(percent('0.000000')).toBe('0.00 %');
    expect(percent('0.973214')).toBe('97.32 %');
    expect(points(undefined)).toBe('—');
    expect(points('93.4049')).toBe('93.40');
    expect(share(0, 0)).toBe('—');
    expect(share(1, 3)).toBe('33.3 %');
    expect(minutes(0, 0)).toBe('—');
    expect(minutes(365, 2)).toBe('3:03');
  });

  it('names a period by its month or its year', () => {
    expect(periodOf({ kind: 'MONTH', begins: '2026-10-01' })).toBe('2026-10');
    expect(periodOf({ kind: 'YEAR', begins: '2026-01-01' })).toBe('2026');
  });

  it('draws months from the left to the right, the better the higher, and leaves out what is not known', () => {
    const trend = trendOf([
      { month: '2026-08', value: 80 },
      { month: '2026-09', value: null },
      { month: '2026-10', value: 90 },
    ]);
    const [first, gap, last] = trend.points;
    expect(first?.x).toBe(0);
    expect(last?.x).toBe(CHART.wide);
    expect(gap?.y).toBeNull();
    expect(last?.y).toBeLessThan(first?.y ?? 0);
    expect(trend.low).toBeLessThan(80);
    expect(trend.high).toBeGreaterThan(90);
  });

  it('shows each its pages', () => {
    const names = (powers: string[]) => assessmentPagesFor((power) => powers.includes(power)).map((page) => page.name);
    expect(names(['HANDLE'])).toEqual(['assessment', 'assessment-notices', 'assessment-objections', 'own-figures']);
    expect(names(['REGISTER'])).toEqual(['own-figures']);
    expect(names(['HEAD_UNIT'])).toEqual(['unit-people']);
    expect(names(['AUDIT'])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { numberIn } from '@desk/admin/settings';

describe('设置 settings as numbers of their units', () => {
  it('reads spans as the server writes them', () => {
    expect(numberIn('MINUTES', 'PT15M')).toBe(15);
    expect(numberIn('MINUTES', 'PT1H30M')).toBe(90);
    expect(numberIn('HOURS', 'PT8H')).toBe(8);
    expect(numberIn('DAYS', 'PT2160H')).toBe(90);
  });

  it('takes none for nought, and the nearest whole one for what is between', () => {
    expect(numberIn('DAYS', '')).toBe(0);
    expect(numberIn('MINUTES', 'PT90S')).toBe(2);
  });

  it('reads counts, yes and no', () => {
    expect(numberIn('NUMBER', '10')).toBe(10);
    expect(numberIn('YES_OR_NO', 'true')).toBe(1);
    expect(numberIn('YES_OR_NO', 'false')).toBe(0);
  });
});

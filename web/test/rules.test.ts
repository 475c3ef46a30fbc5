import { describe, expect, it } from 'vitest';
import { spanOfLine, wrongLines } from '@desk/catalogue/rules/packs';

describe('规则包 the lines of a file', () => {
  const text = 'name,value,clause\nmax_returns,2,第三十条\nmax_reworks,two,第三十七条';

  it('finds where a line stands, the last one and one too far', () => {
    expect(text.slice(...spanOfLine(text, 1))).toBe('name,value,clause');
    expect(text.slice(...spanOfLine(text, 2))).toBe('max_returns,2,第三十条');
    expect(text.slice(...spanOfLine(text, 3))).toBe('max_reworks,two,第三十七条');
    expect(text.slice(...spanOfLine(text, 9))).toBe('max_reworks,two,第三十七条');
    expect(spanOfLine('', 1)).toEqual([0, 0]);
  });

  it('marks the wrong lines of one file, and none for what is wrong with the whole', () => {
    const faults = [
      { file: 'rules.csv', line: 3 },
      { file: 'limits.csv', line: 2 },
      { file: 'rules.csv', line: 0 },
    ];
    expect([...wrongLines(faults, 'rules.csv')]).toEqual([3]);
  });
});

import { describe, expect, it } from 'vitest';
import { FINDING_KINDS } from '@desk/supervision/findings';
import findingWords from '@desk/supervision/findingWords';
import { supervisionPagesFor } from '@desk/supervision/pages';
import { KINDS, STATES, supervision, TONES } from '@desk/supervision/supervision';
import supervisionWords from '@desk/supervision/words';

const words = Object.values(supervisionWords) as unknown as Record<string, Record<string, string>>[];
const found = Object.values(findingWords) as unknown as Record<string, Record<string, string>>[];

describe('supervision', () => {
  it('names every kind of measure and every state in both languages', () => {
    for (const said of words) {
      expect(Object.keys(said.kind!)).toEqual(KINDS);
      expect(Object.keys(said.state!).sort()).toEqual(Object.keys(STATES).sort());
    }
    expect(Object.keys(TONES)).toEqual(KINDS);
  });

  it('says of every kind of finding what it rests on', () => {
    for (const said of found) {
      expect(Object.keys(said.kind!).sort()).toEqual([...FINDING_KINDS].sort());
      expect(Object.keys(said.says!).sort()).toEqual([...FINDING_KINDS].sort());
    }
  });

  it('shows a unit its measures and what is late, and leaves judging to who oversees', () => {
    const names = (power: string) => supervisionPagesFor((one) => one === power).map((page) => page.name);
    expect(names('HANDLE')).toEqual(['supervision-board', 'measures']);
    expect(names('SUPERVISE')).toEqual(['supervision-board', 'measures', 'findings', 'rechecks']);
    expect(names('REGISTER')).toEqual([]);
  });

  it('exports what is filtered and nothing else', () => {
    expect(supervision.file({ which: 'late', gravest: 'RED_CARD', unit: '', instructed: false })).toBe(
      '/api/supervision/board.xlsx?which=late&gravest=RED_CARD',
    );
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256, solve } from '@portal/access/sha256';

const hex = (text: string) => [...sha256(text)].map((word) => word.toString(16).padStart(8, '0')).join('');
const theirs = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the work a browser does for a code', () => {
  it('hashes as everybody does, whatever the length', () => {
    for (const length of [0, 1, 3, 54, 55, 56, 63, 64, 65, 119, 120, 1000]) {
      const text = '心a'.repeat(length).slice(0, length);
      expect(hex(text), String(length)).toBe(theirs(text));
    }
  });

  it('finds an answer that anybody can check', () => {
    const answer = solve('a.puzzle', 10);
    expect(answer).toMatch(/^\d+$/);
    expect(parseInt(theirs(`a.puzzle:${answer}`).slice(0, 3), 16) >> 2).toBe(0);
  });
});

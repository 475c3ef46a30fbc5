import { describe, expect, it } from 'vitest';
import { doubled, proposedMapping, sentMapping, uncovered } from '@desk/intake/imports/mapping';

const header = (index: number, target: string | null) => ({ index, header: `列${index}`, samples: [], target });
const target = (key: string, required = false) => ({ key, zh: key, en: key, required });
const targets = [target('sourceId', true), target('text', true), target('title')];

describe('the columns of a file', () => {
  it('start as the server guessed, each target once', () => {
    expect(proposedMapping([header(0, 'text'), header(1, 'text'), header(2, null)])).toEqual({ 0: 'text' });
  });
  it('must cover what is required, and nothing twice', () => {
    expect(uncovered({ 0: 'text' }, targets).map((one) => one.key)).toEqual(['sourceId']);
    expect(doubled({ 0: 'text', 1: 'text' }, targets).map((one) => one.key)).toEqual(['text']);
  });
  it('are sent without the ignored ones', () => {
    expect(sentMapping({ 0: 'text', 1: undefined as never, 2: '' })).toEqual({ 0: 'text' });
  });
});

import { createPinia, setActivePinia } from 'pinia';
import { describe, expect, it, vi } from 'vitest';
import { FINDING_KINDS } from '@desk/supervision/findings';
import findingWords from '@desk/supervision/findingWords';
import { supervisionPagesFor } from '@desk/supervision/pages';
import { KINDS, STATES, supervision, TONES } from '@desk/supervision/supervision';
import { useTold } from '@desk/supervision/told';
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

  it('reads what somebody is told, and says that it was seen only where something is new', async () => {
    setActivePinia(createPinia());
    const sent: string[] = [];
    const answer = (body: unknown) =>
      new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
    const page = (fresh: boolean) => ({
      counts: { count: fresh ? 2 : 1, owed: 1, fresh: fresh ? 1 : 0, risen: 0 },
      told: [{ measure: { id: '7' }, fresh }],
      risen: [],
      latest: '7',
    });
    let fresh = true;
    vi.stubGlobal('fetch', (path: string) => {
      if (path.startsWith('/api/supervision')) sent.push(path);
      return Promise.resolve(answer(path.endsWith('/seen') ? { count: 1, owed: 1, fresh: 0, risen: 0 } : page(fresh)));
    });
    const told = useTold();
    await told.look();
    expect(told.count).toBe(1);
    expect(told.page?.told[0]?.fresh).toBe(true);
    expect(sent).toEqual(['/api/supervision/told', '/api/supervision/told/seen']);
    fresh = false;
    await told.look();
    expect(sent).toHaveLength(3);
    vi.unstubAllGlobals();
  });
});

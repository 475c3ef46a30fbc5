import { describe, expect, it } from 'vitest';
import type { CasePage } from '@desk/casework/types';
import { overlapOf, piecesOf, verdictsOf } from '@desk/dispatch/likeness';
import { metresBetween } from '@kit/map/geometry';

const page = (more: Partial<CasePage> = {}) =>
  ({
    id: '1',
    text: '楼下工地夜里十二点还在打桩',
    matter: { code: '040201' },
    area: { code: '99010100200105' },
    lon: 106.78346,
    lat: 39.57455,
    registeredAt: '2026-11-26T01:00:00Z',
    ...more,
  }) as CasePage;
const said = (one: CasePage, other: CasePage) => verdictsOf(one, other).map((verdict) => verdict.said.zh);

describe('two cases side by side', () => {
  it('mark what both say, and nothing that only looks alike', () => {
    expect(piecesOf('夜里十二点还在打桩，睡不着', '邻居说夜里十二点还在响')).toEqual([
      { text: '夜里十二点还在', shared: true },
      { text: '打桩，睡不着', shared: false },
    ]);
    expect(piecesOf('路灯不亮', '路面不平')).toEqual([{ text: '路灯不亮', shared: false }]);
  });
  it('lose no character of a text', () => {
    const text = '打桩打桩打桩，夜里打桩打桩';
    expect(
      piecesOf(text, '夜里打桩打桩')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
  it('measure the shorter text against the longer', () => {
    expect(overlapOf('夜里还在打桩', '投诉：夜里还在打桩，请查')).toBe(100);
    expect(overlapOf('', '夜里')).toBe(0);
  });
  it('say how far apart they are in place and time', () => {
    const other = page({ id: '2', lat: 39.58355, registeredAt: '2026-11-26T03:30:00Z', matter: null });
    expect(said(page(), other).slice(0, 3)).toEqual(['事项不同', '相距 1.0 公里', '登记相隔2小时30分钟']);
    expect(said(page(), page({ id: '2' })).slice(0, 2)).toEqual(['同一事项', '同一地点']);
  });
  it('fall back on the area where a position is missing', () => {
    expect(said(page({ lon: null }), page())[1]).toBe('同一区域');
    expect(said(page({ lon: null }), page({ area: null }))[1]).toBe('区域不同');
  });
});

describe('a distance', () => {
  it('is that of the earth', () => {
    const degree = metresBetween({ lon: 106, lat: 39 }, { lon: 106, lat: 40 });
    expect(degree).toBeGreaterThan(111_000);
    expect(degree).toBeLessThan(111_400);
    expect(metresBetween({ lon: 106, lat: 39 }, { lon: 106, lat: 39 })).toBe(0);
  });
});

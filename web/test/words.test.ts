import { createI18n } from 'vue-i18n';
import { describe, expect, it } from 'vitest';
import type { Words } from '@kit/i18n/words';
import desk from '@desk/words';
import portal from '@portal/words';

function leaves(tree: Words, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[[...path, name].join('.'), value]] : leaves(value, [...path, name]),
  ) as [string, string][];
}
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort();

describe.each([
  ['the desk', desk],
  ['the citizens’ side', portal],
])('the texts of %s', (_, rooms: Record<string, { zh: Words; en: Words }>) => {
  for (const [room, both] of Object.entries(rooms)) {
    const zh = new Map(leaves(both.zh));
    const en = new Map(leaves(both.en as Words));

    it(`${room}: has every sentence in both languages`, () => {
      expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
      for (const [key, text] of [...zh, ...en]) expect(text.trim(), key).not.toBe('');
    });
    it(`${room}: asks for the same values in both languages`, () => {
      for (const [key, text] of zh) expect(placeholders(en.get(key) ?? ''), key).toEqual(placeholders(text));
    });
    it(`${room}: leaves no Chinese in the English`, () => {
      for (const [key, text] of en) expect(text, key).not.toMatch(/[\u4e00-\u9fff]/);
    });
    it(`${room}: can be spoken by the library without a syntax error`, () => {
      for (const [language, map] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const { t } = createI18n({
          legacy: false,
          locale: language,
          messages: { [language]: Object.fromEntries(map) },
          flatJson: true,
        } as never).global as never as { t: (key: string, args: object) => string };
        for (const [key, text] of map) {
          const args = Object.fromEntries(placeholders(text).map((name) => [name!, 'X']));
          expect(t(key, args), key).toBe(text.replace(/\{\w+\}/g, 'X'));
        }
      }
    });
  }
});

import type { ArticleTextView } from './types';

export const PARTS = ['title', 'titleEn', 'question', 'answer', 'basis', 'documents', 'steps'] as const;
export type TextPart = (typeof PARTS)[number];
export type ComparedPart =
  TextPart | 'phones' | 'links' | 'validFrom' | 'validUntil' | 'reachField' | 'matter' | 'area';

export interface Difference {
  part: ComparedPart;
  before: string;
  after: string;
}

/** 对照: every part of an article as words. */
function asWords(text: ArticleTextView): Record<ComparedPart, string> {
  return {
    ...(Object.fromEntries(PARTS.map((part) => [part, text[part]])) as Record<TextPart, string>),
    phones: text.phones.map((one) => `${one.name} ${one.number}`).join('\n'),
    links: text.links.map((one) => `${one.name} ${one.url}`).join('\n'),
    validFrom: text.from,
    validUntil: text.until,
    reachField: text.reach,
    matter: text.matter?.name ?? '',
    area: text.area?.name ?? '',
  };
}

/** The parts in which two texts differ, in their order. */
export function differences(before: ArticleTextView, after: ArticleTextView): Difference[] {
  const [one, other] = [asWords(before), asWords(after)];
  return (Object.keys(one) as ComparedPart[])
    .filter((part) => one[part] !== other[part])
    .map((part) => ({ part, before: one[part], after: other[part] }));
}

import type { ArticleTextView } from './types';

type Say = (key: string) => string;

const lines = (words: string) =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The parts of an article that are lists, a line each. */
export const linesOf = lines;

/** An article as plain words, to be pasted anywhere. */
export function plainText(text: ArticleTextView, t: Say): string {
  const part = (name: string, words: string) => (words.trim() ? [`${t(`knowledge.${name}`)}`, words.trim(), ''] : []);
  const numbered = lines(text.steps).map((line, i) => `${i + 1}. ${line}`);
  return [
    text.title,
    '',
    ...part('answer', text.answer),
    ...part('steps', numbered.join('\n')),
    ...part('documents', lines(text.documents).join('\n')),
    ...part('basis', text.basis),
    ...part('phones', text.phones.map((one) => `${one.name} ${one.number}`).join('\n')),
    ...part('links', text.links.map((one) => `${one.name} ${one.url}`).join('\n')),
  ]
    .join('\n')
    .trim();
}

/** What a call taker says, and on what it rests: the answer, its clause, and whom to call. */
export function answerText(found: { answer: string; basis: string; phones: { name: string; number: string }[] }) {
  const basis = found.basis.trim() ? `（${found.basis.trim()}）` : '';
  const phones = found.phones.map((one) => `${one.name} ${one.number}`).join('；');
  return [found.answer.trim() + basis, phones].filter(Boolean).join('\n');
}

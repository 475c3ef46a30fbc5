import { metresBetween, type Point } from '@kit/map/geometry';
import { spanWords } from '@kit/time/span';
import type { Said } from '@kit/i18n/words';
import type { CasePage } from '@desk/casework/types';

export interface Piece {
  text: string;
  shared: boolean;
}

/** So many characters in a row that stand in both texts are the same wording and no accident. */
const PHRASE = 4;

/** A text cut into what the other one says as well and what only it says. */
export function piecesOf(text: string, other: string): Piece[] {
  const phrases = new Set<string>();
  for (let at = 0; at + PHRASE <= other.length; at++) phrases.add(other.slice(at, at + PHRASE));
  const shared = new Array<boolean>(text.length).fill(false);
  for (let at = 0; at + PHRASE <= text.length; at++) {
    if (phrases.has(text.slice(at, at + PHRASE))) shared.fill(true, at, at + PHRASE);
  }
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1);
    if (last && last.shared === shared[at]) last.text += text[at];
    else pieces.push({ text: text[at]!, shared: shared[at]! });
  }
  return pieces;
}

/** How much of the shorter text stands in the longer one too, in percent. */
export function overlapOf(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (!short) return 0;
  const common = piecesOf(short, long).filter((piece) => piece.shared);
  return Math.round((common.reduce((sum, piece) => sum + piece.text.length, 0) / short.length) * 100);
}

export function pointOf(page: CasePage): Point | null {
  return page.lon === null || page.lat === null ? null : { lon: page.lon, lat: page.lat };
}

function distanceWords(metres: number, english: boolean): string {
  if (metres < 1000) return english ? `${Math.round(metres / 10) * 10} m` : `${Math.round(metres / 10) * 10} 米`;
  return english ? `${(metres / 1000).toFixed(1)} km` : `${(metres / 1000).toFixed(1)} 公里`;
}

export interface Verdict {
  said: Said;
  speaksFor: boolean | null;
}

const HERE = 30;
const NEAR = 500;

function place(one: CasePage, other: CasePage): Verdict {
  const [a, b] = [pointOf(one), pointOf(other)];
  if (a && b) {
    const metres = metresBetween(a, b);
    if (metres <= HERE) return { said: { zh: '同一地点', en: 'The same place' }, speaksFor: true };
    const said = { zh: `相距 ${distanceWords(metres, false)}`, en: `${distanceWords(metres, true)} apart` };
    return { said, speaksFor: metres <= NEAR };
  }
  const same = one.area?.code === other.area?.code;
  return same
    ? { said: { zh: '同一区域', en: 'The same area' }, speaksFor: true }
    : { said: { zh: '区域不同', en: 'Different areas' }, speaksFor: false };
}

/** What speaks for two cases being one, and what against: matter, place, time, wording. */
export function verdictsOf(one: CasePage, other: CasePage): Verdict[] {
  const sameMatter = !!one.matter && one.matter.code === other.matter?.code;
  const apart = Math.abs(Date.parse(one.registeredAt) - Date.parse(other.registeredAt)) / 1000;
  const overlap = overlapOf(one.text, other.text);
  return [
    sameMatter
      ? { said: { zh: '同一事项', en: 'The same matter' }, speaksFor: true }
      : { said: { zh: '事项不同', en: 'Different matters' }, speaksFor: false },
    place(one, other),
    {
      said: { zh: `登记相隔${spanWords(apart, false)}`, en: `Registered ${spanWords(apart, true)} apart` },
      speaksFor: null,
    },
    {
      said: { zh: `内容有 ${overlap}% 说法相同`, en: `${overlap}% told in the same words` },
      speaksFor: overlap >= 30 ? true : null,
    },
  ];
}

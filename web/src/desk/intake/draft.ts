import type { Matter } from '@desk/catalogue/types';
import type { Channel, Disposition, Kind, Urgency } from '@desk/casework/types';
import type { Area, Unit } from '@desk/organisation/types';

export type Then = 'register' | 'dispatch' | 'answer' | 'conclude';

/** 草稿: everything typed for a case that is not registered yet. */
export interface Draft {
  /** The same for every try, so that a lost answer never registers a case twice. */
  draftId: string;
  commandId: string;
  /** The call it is taken down from, whose number need not be typed. */
  call: string;
  /** The message it is made of, whose sender need not be typed. */
  contact: string;
  phone: string;
  name: string;
  anonymous: boolean;
  confidential: boolean;
  /** Who tells is kept apart from the case. */
  sealed: boolean;
  /** Who is told on, and so stands aside. */
  accused: Unit[];
  channel: Channel;
  kind: Kind;
  urgency: Urgency;
  text: string;
  title: string;
  matter: Matter | null;
  area: Area | null;
  address: string;
  lon: number | null;
  lat: number | null;
  then: Then;
  answer: string;
  /** How it ends without an order, who takes care of it instead, and the case in which the same is worked on. */
  way: Disposition | null;
  to: string;
  earlier: { id: string; number: string; title: string } | null;
  lead: Unit | null;
  assists: Unit[];
  note: string;
  /** Who instructed, for a leader's instruction, under which number, within how many working days. */
  leader: string;
  instructionNumber: string;
  days: string;
}

export function emptyDraft(call = '', contact = ''): Draft {
  return {
    call,
    contact,
    draftId: crypto.randomUUID(),
    commandId: crypto.randomUUID(),
    phone: '',
    name: '',
    anonymous: false,
    confidential: false,
    sealed: false,
    accused: [],
    channel: 'PHONE',
    kind: 'HELP',
    urgency: 'NORMAL',
    text: '',
    title: '',
    matter: null,
    area: null,
    address: '',
    lon: null,
    lat: null,
    then: 'register',
    answer: '',
    way: null,
    to: '',
    earlier: null,
    lead: null,
    assists: [],
    note: '',
    leader: '',
    instructionNumber: '',
    days: '',
  };
}

const TYPED: (keyof Draft)[] = ['phone', 'name', 'text', 'title', 'address', 'answer', 'to', 'note'];

/** Whether there is anything in it that somebody would miss. */
export function isWorthKeeping(draft: Draft): boolean {
  return TYPED.some((name) => String(draft[name]).trim() !== '') || draft.matter !== null || draft.area !== null;
}

const keyOf = (user: string) => `xinqiao.draft.${user}`;

/** The draft this person left on this machine, if any. */
export function recallDraft(user: string, storage: Storage = localStorage): Draft | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(user)) ?? 'null') as Partial<Draft> | null;
    if (!kept?.draftId || !kept.commandId) return null;
    const draft = { ...emptyDraft(), ...kept };
    return isWorthKeeping(draft) ? draft : null;
  } catch {
    return null;
  }
}

export function keepDraft(user: string, draft: Draft, storage: Storage = localStorage): void {
  if (!isWorthKeeping(draft)) return forgetDraft(user, storage);
  try {
    storage.setItem(keyOf(user), JSON.stringify(draft));
  } catch {
    // A full or forbidden storage takes the comfort away, not the work.
  }
}

export function forgetDraft(user: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(user));
}

const LONGEST_TITLE = 40;
const FIRST_SENTENCE = /^[^。！？；\n.!?;]+/;
/** Ends where something was said to its end, unless little would be left. */
const WHOLE_CLAUSES = /^.{8,}(?=[，、,：:])/;

/** What the case is called when nobody gave it a title: the beginning of its text, in whole clauses. */
export function titleOf(draft: Draft): string {
  if (draft.title.trim()) return draft.title.trim();
  const sentence = (FIRST_SENTENCE.exec(draft.text.trim())?.[0] ?? '').trim();
  if (sentence.length <= LONGEST_TITLE) return sentence;
  const beginning = sentence.slice(0, LONGEST_TITLE + 1);
  return WHOLE_CLAUSES.exec(beginning)?.[0] ?? sentence.slice(0, LONGEST_TITLE);
}

function next(draft: Draft) {
  const note = draft.note.trim() || undefined;
  if (draft.then === 'answer') return { step: 'answer-directly', text: draft.answer.trim() };
  if (draft.then === 'conclude') {
    const to = draft.way?.needs === 'BODY' ? draft.to.trim() : undefined;
    const earlier = draft.way?.needs === 'CASE' ? draft.earlier?.id : undefined;
    return { step: 'conclude', way: draft.way?.code, text: draft.answer.trim(), to, earlier };
  }
  if (draft.then === 'dispatch') {
    return { step: 'dispatch', leadUnit: draft.lead?.id, assistUnits: draft.assists.map((one) => one.id), note };
  }
  return undefined;
}

const instructionOf = (draft: Draft) => ({
  leader: draft.leader.trim(),
  instructionNumber: draft.instructionNumber.trim() || null,
  limit: draft.days.trim() ? `${draft.days.trim()} WORKING_DAYS` : null,
});

const ACCUSING: readonly Kind[] = ['REPORT', 'COMPLAINT', 'APPEAL'];
/** Whether the case may tell on somebody, who then stands aside. */
export const mayAccuse = (draft: Draft) => ACCUSING.includes(draft.kind);
/** Who wrote stands beside what was written, and cannot be kept apart from it. */
export const maySeal = (draft: Draft) => mayAccuse(draft) && !draft.contact && !draft.anonymous;
export const isSealed = (draft: Draft) => draft.sealed && maySeal(draft);

/** The request that registers the case. */
export function registrationOf(draft: Draft) {
  return {
    commandId: draft.commandId,
    draftId: draft.draftId,
    kind: draft.kind,
    urgency: draft.urgency,
    channel: draft.channel,
    title: titleOf(draft),
    text: draft.text.trim(),
    matter: draft.matter?.code ?? null,
    area: draft.area?.code ?? null,
    address: draft.address.trim() || null,
    lon: draft.lon,
    lat: draft.lat,
    confidential: draft.confidential,
    call: draft.call || null,
    contact: draft.contact || null,
    instruction: draft.channel === 'LEADER' ? instructionOf(draft) : null,
    caller: {
      name: draft.anonymous ? null : draft.name.trim() || null,
      phone: draft.phone.replace(/[\s-]/g, '') || null,
      anonymous: draft.anonymous,
      sealed: isSealed(draft),
    },
    recusedUnits: mayAccuse(draft) ? draft.accused.map((one) => one.id) : [],
    then: next(draft),
  };
}

/** Fields that cannot stay empty, by the names the form gives them. */
export function lacking(draft: Draft): string[] {
  const missing: string[] = [];
  if (!draft.text.trim()) missing.push('text');
  if (!draft.area) missing.push('area');
  if ((draft.then === 'dispatch' || draft.then === 'answer') && !draft.matter) missing.push('matter');
  if (draft.then === 'dispatch' && !draft.lead) missing.push('leadUnit');
  if ((draft.then === 'answer' || draft.then === 'conclude') && !draft.answer.trim()) missing.push('answer');
  if (draft.then === 'conclude') {
    if (!draft.way) missing.push('way');
    if (draft.way?.needs === 'BODY' && !draft.to.trim()) missing.push('to');
    if (draft.way?.needs === 'CASE' && !draft.earlier) missing.push('earlier');
  }
  return missing;
}

import { computed, reactive, watch, type Ref } from 'vue';
import type { Matter } from '@desk/catalogue/types';
import type { Kind, Urgency } from '@desk/casework/types';
import type { Advice, Proposal, SuggestedPlace } from '@desk/dispatch/types';
import { emptyDraft, type Draft } from './draft';

/** The fields for which something may be proposed, each with the key that takes it. */
export const ADVISED = ['kind', 'urgency', 'matter', 'place', 'unit'] as const;
export type Advised = (typeof ADVISED)[number];
export const KEYS: Record<Advised, string> = { kind: 'Q', urgency: 'W', matter: 'S', place: 'R', unit: 'X' };
export const ALL = 'A';

export interface Offers {
  kind?: { value: Kind; zh: string; en: string };
  urgency?: { value: Urgency; zh: string; en: string };
  matter?: { value: Matter; zh: string; en: string };
  place?: { value: SuggestedPlace; zh: string; en: string };
  unit?: { value: Proposal; zh: string; en: string };
}

/** What differs from the form and was not decided by the person; their own choice is never offered against. */
export function offersOf(
  draft: Draft,
  advice: Advice | null,
  chosen: ReadonlySet<Advised>,
  dispatches: boolean,
): Offers {
  if (!advice) return {};
  const offers: Offers = {};
  const { kind, urgency, matters, places, proposals } = advice;
  if (kind && kind.value !== draft.kind && !chosen.has('kind')) offers.kind = { ...kind, value: kind.value as Kind };
  if (urgency && urgency.value !== draft.urgency && !chosen.has('urgency')) {
    offers.urgency = { ...urgency, value: urgency.value as Urgency };
  }
  const matter = matters[0];
  if (matter && !draft.matter) offers.matter = { value: matter.matter, zh: matter.zh, en: matter.en };
  const place = places[0];
  if (place && !draft.area && !draft.address.trim()) offers.place = { value: place, zh: place.zh, en: place.en };
  const unit = proposals[0];
  if (
    unit &&
    dispatches &&
    draft.then !== 'answer' &&
    !draft.lead &&
    (draft.matter || matter) &&
    (draft.area || place)
  ) {
    offers.unit = { value: unit, zh: unit.reasons[0]?.zh ?? '', en: unit.reasons[0]?.en ?? '' };
  }
  return offers;
}

/** Puts one offer into the form. */
export function take(draft: Draft, offers: Offers, field: Advised): void {
  if (field === 'kind' && offers.kind) draft.kind = offers.kind.value;
  if (field === 'urgency' && offers.urgency) draft.urgency = offers.urgency.value;
  if (field === 'matter' && offers.matter) draft.matter = offers.matter.value;
  if (field === 'place' && offers.place) {
    const { address, area, lon, lat } = offers.place.value;
    Object.assign(draft, { address, area, lon, lat });
  }
  if (field === 'unit' && offers.unit) {
    const { lead, assists } = offers.unit.value;
    Object.assign(draft, { then: 'dispatch', lead, assists });
  }
}

/** 采纳建议: what is offered for a draft, and how it is taken. A value the person set by hand stays theirs. */
export function useAdopting(draft: Draft, advice: Ref<Advice | null>, dispatches: () => boolean) {
  const chosen = reactive(new Set<Advised>());
  let taking = false;
  const usual = emptyDraft();
  if (draft.kind !== usual.kind) chosen.add('kind');
  if (draft.urgency !== usual.urgency) chosen.add('urgency');
  for (const field of ['kind', 'urgency'] as const) {
    watch(
      () => draft[field],
      () => !taking && chosen.add(field),
      { flush: 'sync' },
    );
  }
  watch(
    () => draft.draftId,
    () => chosen.clear(),
  );
  const offers = computed(() => offersOf(draft, advice.value, chosen, dispatches()));

  function adopt(field: Advised) {
    taking = true;
    take(draft, offers.value, field);
    taking = false;
  }
  /** The unit by itself only: whether to dispatch at once is for the person to say. */
  function adoptAll() {
    for (const field of ADVISED) if (field !== 'unit' && offers.value[field]) adopt(field);
  }
  /** Whether the key was one of ours. */
  function pressed(code: string): boolean {
    if (code === `Key${ALL}`) adoptAll();
    else {
      const field = ADVISED.find((one) => code === `Key${KEYS[one]}`);
      if (!field) return false;
      if (offers.value[field]) adopt(field);
    }
    return true;
  }
  return { offers, adopt, adoptAll, pressed };
}

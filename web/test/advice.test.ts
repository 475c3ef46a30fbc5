import { describe, expect, it } from 'vitest';
import { nextTick, reactive, shallowRef } from 'vue';
import type { Matter } from '@desk/catalogue/types';
import type { Advice } from '@desk/dispatch/types';
import { offersOf, useAdopting } from '@desk/intake/adopting';
import { emptyDraft } from '@desk/intake/draft';

const MATTER = {
  code: '030101',
  name: '物业服务',
  nameEn: 'Property services',
  path: [],
  pathEn: [],
} as unknown as Matter;
const UNIT = { id: '7', code: 'HOUSING', name: '住建局' };
const WHY = { zh: '说到“投诉”', en: 'Says so' };
const ADVICE = {
  dangers: [],
  kind: { value: 'COMPLAINT', certainty: 0.9, ...WHY },
  urgency: { value: 'URGENT', certainty: 0.7, ...WHY },
  matters: [{ matter: MATTER, certainty: 0.8, ...WHY }],
  places: [{ address: '云栖苑3号楼', area: { code: '990101' }, lon: 106.8, lat: 39.6, certainty: 0.8, ...WHY }],
  proposals: [{ lead: UNIT, assists: [], certainty: 0.9, sure: false, reasons: [WHY], past: [] }],
} as unknown as Advice;

function adopting(dispatches = true) {
  const draft = reactive(emptyDraft());
  const advice = shallowRef<Advice | null>(ADVICE);
  return { draft, advice, ...useAdopting(draft, advice, () => dispatches) };
}

describe('what is proposed for a form', () => {
  it('is taken field by field, each with its key', () => {
    const { draft, pressed, offers } = adopting();
    expect(Object.keys(offers.value).sort()).toEqual(['kind', 'matter', 'place', 'unit', 'urgency']);
    expect(pressed('KeyQ')).toBe(true);
    expect(draft.kind).toBe('COMPLAINT');
    expect(draft.urgency).toBe('NORMAL');
    pressed('KeyX');
    expect(draft).toMatchObject({ then: 'dispatch', lead: UNIT });
    expect(pressed('KeyZ')).toBe(false);
  });
  it('is taken all at once, except that nothing is dispatched by it', () => {
    const { draft, pressed } = adopting();
    pressed('KeyA');
    expect(draft).toMatchObject({ kind: 'COMPLAINT', urgency: 'URGENT', address: '云栖苑3号楼', lon: 106.8 });
    expect(draft.matter).toEqual(MATTER);
    expect(draft.then).toBe('register');
    expect(draft.lead).toBeNull();
  });
  it('never takes the place of what the person chose', async () => {
    const { draft, pressed, offers } = adopting();
    draft.kind = 'REPORT';
    draft.address = '东门外';
    draft.matter = { ...MATTER, code: '030201' };
    await nextTick();
    pressed('KeyA');
    pressed('KeyQ');
    expect(draft).toMatchObject({ kind: 'REPORT', address: '东门外', lon: null });
    expect(draft.matter?.code).toBe('030201');
    expect(offers.value.kind).toBeUndefined();
  });
  it('may change again what it put there itself', () => {
    const { draft, advice, pressed } = adopting();
    pressed('KeyQ');
    advice.value = { ...ADVICE, kind: { value: 'REPORT', certainty: 0.9, ...WHY } } as Advice;
    pressed('KeyQ');
    expect(draft.kind).toBe('REPORT');
  });
  it('offers a unit only to who may dispatch, and nothing where nothing is known', () => {
    expect(adopting(false).offers.value.unit).toBeUndefined();
    expect(offersOf(emptyDraft(), null, new Set(), true)).toEqual({});
  });
});

import { describe, expect, it } from 'vitest';
import { bodyOf, missing } from '@desk/casework/steps/body';
import { STEPS } from '@desk/casework/steps/registry';
import words from '@desk/casework/steps/words';
import type { CasePage } from '@desk/casework/types';

/** The step table of the contract: every step with the fields it takes. */
const CONTRACT: Record<string, string[]> = {
  amend: ['kind', 'urgency', 'title', 'text', 'matter', 'area', 'address', 'position', 'recusedUnits'],
  'stand-aside': ['reason'],
  'answer-directly': ['text'],
  conclude: ['way', 'to', 'earlier', 'text'],
  dispatch: ['leadUnit', 'assistUnits', 'note', 'replyLimit'],
  'add-assist': ['unit', 'note'],
  sign: [],
  'pass-down': ['unit', 'note'],
  'pass-up': ['note'],
  return: ['code', 'reason', 'clause', 'duty', 'proposedUnit'],
  'decide-return': ['upheld', 'leadUnit', 'note'],
  'ask-extension': ['limit', 'reason'],
  'decide-extension': ['granted', 'note'],
  suspend: ['reason', 'until'],
  resume: ['note'],
  reply: ['text', 'attachments'],
  'assist-reply': ['text'],
  'accept-reply': ['note'],
  'reject-reply': ['reason'],
  'record-callback': ['contacted', 'solved', 'satisfied', 'words'],
  'decide-rework': ['again', 'reason'],
  close: ['note'],
  archive: [],
  reopen: ['reason'],
  merge: ['primary', 'reason'],
  unmerge: ['reason'],
  annotate: ['text'],
  urge: ['text'],
  supervise: ['text', 'limit'],
  'end-supervision': ['note'],
  withdraw: ['reason'],
  'transfer-out': ['to', 'reference', 'reason'],
};

const page = {
  kind: 'HELP',
  urgency: 'NORMAL',
  title: '漏水',
  text: '管道漏水',
  matter: { code: '1' },
  area: { code: '2' },
  address: null,
  lon: null,
  lat: null,
  recused: [],
  pendingReturn: null,
} as unknown as CasePage;

describe('the forms of the steps', () => {
  it('cover every step of the contract with just its fields', () => {
    expect(Object.keys(STEPS).sort()).toEqual(Object.keys(CONTRACT).sort());
    for (const [step, fields] of Object.entries(CONTRACT)) {
      expect(STEPS[step]!.fields.map((field) => field.name).sort(), step).toEqual([...fields].sort());
    }
  });
  it('have a label for every field and for every answer', () => {
    for (const spec of Object.values(STEPS)) {
      for (const field of spec.fields) {
        expect(words.zh.field, field.name).toHaveProperty(field.name);
        for (const answer of field.answers ?? []) expect(words.zh.answer).toHaveProperty(answer);
      }
    }
  });
  it('ask for nothing when done at once', () => {
    for (const spec of Object.values(STEPS)) if (spec.direct) expect(spec.fields).toEqual([]);
  });
});

describe('what a step sends', () => {
  it('is ids for units and plain text for the rest', () => {
    const body = bodyOf(
      STEPS.dispatch!,
      { leadUnit: { id: '7' }, assistUnits: [{ id: '8' }, { id: '9' }], note: '  请上门  ' },
      page,
    );
    expect(body).toEqual({ leadUnit: '7', assistUnits: ['8', '9'], note: '请上门' });
  });
  it('leaves out what the answer above made needless', () => {
    const values = { upheld: false, leadUnit: { id: '7' }, note: '不同意' };
    expect(bodyOf(STEPS['decide-return']!, values, page)).toEqual({ upheld: false, note: '不同意' });
    expect(missing(STEPS['decide-return']!, { upheld: true, note: '同意' })).toEqual(['leadUnit']);
    expect(missing(STEPS['decide-return']!, { upheld: false })).toEqual(['note']);
    expect(missing(STEPS['decide-extension']!, { granted: true })).toEqual([]);
    expect(missing(STEPS['record-callback']!, { contacted: false })).toEqual([]);
  });
  it('is what the chosen reason of a return asks for', () => {
    const reason = { code: 'NOT_OUR_DUTY', needsUnit: true, needsDutyClause: true };
    const spec = STEPS.return!;
    expect(missing(spec, {})).toEqual(['code', 'reason']);
    expect(missing(spec, { code: { code: 'FACTS_MISSING' }, reason: '没有地址' })).toEqual([]);
    expect(missing(spec, { code: reason, reason: '不归我' })).toEqual(['proposedUnit', 'duty']);
    const duty = { code: '0305', area: '9901', unit: { id: '8' }, clause: '第三条', fits: true };
    expect(bodyOf(spec, { code: reason, reason: '不归我', duty, proposedUnit: { id: '8' } }, page)).toEqual({
      code: 'NOT_OUR_DUTY',
      reason: '不归我',
      duty: { matter: '0305', area: '9901', unit: '8', clause: '第三条' },
      proposedUnit: '8',
    });
  });
  it('names only what an amendment changes', () => {
    const before = STEPS.amend!.initial!(page);
    expect(bodyOf(STEPS.amend!, { ...before }, page)).toEqual({});
    expect(bodyOf(STEPS.amend!, { ...before, title: '大漏水', position: { lon: 1, lat: 2 } }, page)).toEqual({
      title: '大漏水',
      lon: 1,
      lat: 2,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { callerWords, whoWords } from '@desk/casework/naming';
import { factsOf, toneOf } from '@desk/casework/story/facts';
import type { Caller } from '@desk/casework/types';
import type { Unit } from '@desk/organisation/types';

const nameOf = (unit: Unit) => unit.shortName ?? unit.name;
const bureau = {
  id: '1',
  code: 'A',
  name: '市住房局',
  shortName: '住房局',
  nameEn: '',
  level: 2,
  kind: 'DEPARTMENT',
} as Unit;

describe('the story of a case', () => {
  it('reads its facts out, whatever they are', () => {
    const facts = factsOf(
      {
        reason: '不属职责',
        lead: bureau,
        upheld: true,
        dueAt: '2026-11-23T01:30:00Z',
        empty: null,
        assists: ['甲', '乙'],
      },
      false,
    );
    expect(facts.map((one) => `${one.label}=${one.value}`)).toEqual([
      '理由=不属职责',
      '主办=市住房局',
      '同意退回=是',
      '到期=2026-11-23 09:30',
      '协办=甲、乙',
    ]);
    expect(facts[0]!.long).toBe(true);
    expect(factsOf(null, true)).toEqual([]);
  });
  it('colours what went wrong and what went well', () => {
    expect(toneOf('ReplyRejected')).toBe('bad');
    expect(toneOf('ReplyAccepted')).toBe('good');
    expect(toneOf('Supervised')).toBe('warm');
    expect(toneOf('Annotated')).toBe('');
  });
  it('names whoever acted', () => {
    expect(whoWords({ name: '周敏', unit: bureau }, nameOf)).toBe('周敏（住房局）');
    expect(whoWords({ name: '周敏', unit: null }, nameOf)).toBe('周敏');
    expect(whoWords(bureau, nameOf)).toBe('住房局');
    expect(whoWords('热线中心', nameOf)).toBe('热线中心');
    expect(whoWords(null, nameOf)).toBe('');
  });
  it('calls nobody anonymous who left a number', () => {
    const named = (maskedName: string | null, maskedPhone: string | null) =>
      callerWords({ maskedName, maskedPhone } as Caller, (key) => key);
    expect(named('欧**', '139****1234')).toBe('欧**');
    expect(named(null, '139****1234')).toBe('citizens.noName');
    expect(named(null, null)).toBe('casework.anonymous');
  });
});

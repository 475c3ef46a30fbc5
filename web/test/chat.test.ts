import { describe, expect, it } from 'vitest';
import { choicesText, choicesTyped, standing } from '@desk/portal/forms';
import { joined, waitWords, type ChatLine } from '../src/portal/chat/chat';

const line = (id: string, mine = true): ChatLine => ({ id, mine, at: '2026-11-27T04:00:00Z', text: id, files: [] });

describe('在线咨询', () => {
  it('shows what comes twice once, in the order in which it came', () => {
    const known = [line('1'), line('2', false)];
    expect(joined(known, [line('2', false), line('3')]).map((one) => one.id)).toEqual(['1', '2', '3']);
  });

  it('says how the wait stands', () => {
    expect(waitWords({ waiting: 'IN_LINE', ahead: 0 })).toBe('next');
    expect(waitWords({ waiting: 'IN_LINE', ahead: 3 })).toBe('inLine');
    expect(waitWords({ waiting: 'NOBODY', ahead: 0 })).toBe('waitNobody');
    expect(waitWords({ waiting: 'NONE', ahead: 0 })).toBeNull();
  });
});

describe('自助表单', () => {
  it('reads choices as they are typed, English behind a bar', () => {
    const choices = choicesTyped('路灯|Street lamp\n\n 井盖 \n');
    expect(choices).toEqual([
      { zh: '路灯', en: 'Street lamp' },
      { zh: '井盖', en: '' },
    ]);
    expect(choicesText(choices)).toBe('路灯|Street lamp\n井盖');
  });

  it('says whether a form is open, and if not, why', () => {
    const form = { active: true, from: '2026-11-01', until: '2026-11-30' };
    expect(standing(form, '2026-11-30')).toBe('on');
    expect(standing(form, '2026-10-31')).toBe('notYet');
    expect(standing(form, '2026-12-01')).toBe('over');
    expect(standing({ ...form, active: false }, '2026-11-30')).toBe('off');
  });
});

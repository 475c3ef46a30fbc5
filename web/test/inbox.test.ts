import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import AnswerBox from '@desk/intake/inbox/AnswerBox.vue';
import { inbox, isPublic, lengthOf, waitOf, type Message } from '@desk/intake/inbox/inbox';
import { Problem } from '@kit/http/problem';
import words from '@desk/intake/inbox/words';
import { installWords } from '@kit/i18n/i18n';
import { begunBy } from '@desk/intake/inbox/beginning';
import { shareInTime } from '@desk/intake/inbox/talks';
import { emptyDraft, registrationOf } from '@desk/intake/draft';
import { http } from '@kit/http/client';

describe('the inbox (来信箱)', () => {
  const now = new Date('2026-11-26T02:03:00Z');

  it('tells what is late, what runs out, and what has no limit', () => {
    expect(waitOf({ dueAt: '2026-11-26T02:02:59Z' }, now)).toBe('late');
    expect(waitOf({ dueAt: '2026-11-26T02:03:01Z' }, now)).toBe('soon');
    expect(waitOf({ dueAt: null }, now)).toBe('none');
  });

  it('tells the share of first answers in time only where somebody asked', () => {
    expect(shareInTime({ asked: 0, inTime: 0 })).toBeNull();
    expect(shareInTime({ asked: 3, inTime: 2 })).toBe('67%');
  });

  it('warns where anybody can read the answer', () => {
    expect(isPublic({ source: 'open311:9901' })).toBe(true);
    expect(isPublic({ source: 'board:3' })).toBe(true);
    expect(isPublic({ source: 'sms' })).toBe(false);
  });

  it('begins a registration with what the message says, and sends its number along', async () => {
    const beginning = {
      kind: 'COMPLAINT',
      title: '',
      text: '路灯不亮',
      matter: null,
      area: '9901',
      address: '',
      lon: null,
      lat: null,
      hasSender: true,
    };
    const get = vi.spyOn(http, 'get').mockResolvedValue({ message: { channel: 'BOARD' }, thread: [], beginning });
    const draft = { ...emptyDraft('', '7'), ...(await begunBy('7')) };
    get.mockRestore();
    expect(draft).toMatchObject({ contact: '7', channel: 'BOARD', kind: 'COMPLAINT', text: '路灯不亮', area: null });
    expect(registrationOf(draft)).toMatchObject({ contact: '7', instruction: null });
  });

  it('sends a leader’s instruction only for that channel', () => {
    const draft = { ...emptyDraft(), leader: ' 王副市长 ', days: '3' };
    expect(registrationOf(draft).instruction).toBeNull();
    expect(registrationOf({ ...draft, channel: 'LEADER' }).instruction).toEqual({
      leader: '王副市长',
      instructionNumber: null,
      limit: '3 WORKING_DAYS',
    });
  });
});

describe('an answer', () => {
  const i18n = installWords({ inbox: words });
  const message = { thread: 't', answerable: true, longest: 5, source: 'sms' } as Message;
  const box = () => mount(AnswerBox, { props: { message }, global: { plugins: [i18n] } });
  afterEach(() => vi.restoreAllMocks());

  it('is measured as the server measures it, and never cut', async () => {
    expect(lengthOf(' 😀路 ')).toBe(2);
    const answering = box();
    const field = answering.get('textarea');
    expect(field.attributes('maxlength')).toBeUndefined();
    await field.setValue('一二三');
    expect(answering.text()).toContain('还可写 2 字');
    await field.setValue('一二三四五六七');
    expect(answering.get('.over').text()).toContain('超出 2 字');
  });

  it('is still there when the house is too busy, which is said', async () => {
    vi.spyOn(inbox, 'answer').mockRejectedValue(
      Problem.from(503, { code: 'platform.busy', zh: '现在使用的人太多', en: 'Too many people', fields: [] }),
    );
    const answering = box();
    await answering.get('textarea').setValue('今天修');
    await answering.get('form').trigger('submit');
    await flushPromises();
    expect(answering.get('[role=alert]').text()).toContain('现在使用的人太多');
    expect((answering.get('textarea').element as HTMLTextAreaElement).value).toBe('今天修');
    expect(answering.emitted('sent')).toBeUndefined();
  });
});

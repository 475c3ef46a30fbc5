import { createPinia } from 'pinia';
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { http } from '@kit/http/client';
import { installWords } from '@kit/i18n/i18n';
import CallbackPanel from '@desk/callback/CallbackPanel.vue';
import CallbackRow from '@desk/callback/CallbackRow.vue';
import OutcomeForm from '@desk/callback/OutcomeForm.vue';
import { isGood, type Callback, type Question } from '@desk/callback/callback';
import { callbackPagesFor } from '@desk/callback/pages';
import words from '@desk/words';

const answer = (code: string, zh: string, means = code) => ({ code, means, zh, en: zh, key: '1' });
const QUESTIONS = [
  { code: 'SOLVED', asks: 'SOLVED', zh: '解决了吗', en: 'Solved', answers: [answer('YES', '是'), answer('NO', '否')] },
  {
    code: 'SATISFIED',
    asks: 'SATISFIED',
    zh: '满意吗',
    en: 'Satisfied',
    answers: [answer('SATISFIED', '满意'), answer('DISSATISFIED', '不满意')],
  },
  { code: 'WHY', asks: 'REASON', zh: '哪方面', en: 'Why', answers: [answer('SPEED', '办理速度')] },
] as unknown as Question[];
const ROW = {
  id: '5',
  caseId: '9',
  number: '20261127000009',
  title: '路灯不亮',
  kind: 'HELP',
  unit: null,
  caller: { citizen: '3', name: '周**', phone: '137****0001' },
  state: 'PERSON',
  due: '2026-11-27T02:00:00Z',
  tries: 1,
  attempts: 3,
  why: 'NOT_UNDERSTOOD',
  claimedBy: '李晓',
  own: false,
  outcome: null,
} as unknown as Callback;

function formOf() {
  return mount(OutcomeForm, {
    props: { id: '5', questions: QUESTIONS },
    global: { plugins: [installWords(words), createPinia()], stubs: { RouterLink: RouterLinkStub } },
  });
}
const press = async (form: ReturnType<typeof formOf>, name: string) => {
  const found = form.findAll('[role="radio"]').find((one) => one.text() === name);
  await found?.trigger('click');
};

describe('callbacks (回访)', () => {
  it('show whom to call, why, how often it was tried, and who has them', () => {
    const row = mount(CallbackRow, {
      props: { callback: ROW, chosen: false },
      global: { plugins: [installWords(words)] },
    });
    for (const said of ['路灯不亮', '137****0001', '短信没读懂', '已试 1 次，最多 3 次', '李晓 正在回访'])
      expect(row.text()).toContain(said);
  });

  it('send a no with the words and with what they are not satisfied; a yes without a reason', async () => {
    const post = vi.spyOn(http, 'post').mockResolvedValue(undefined);
    const form = formOf();
    await press(form, '接通并评价');
    await press(form, '没解决');
    await press(form, '不满意');
    await form.find('select').setValue('SPEED');
    await form.find('textarea').setValue('拖了一个月');
    await form.trigger('submit');
    await flushPromises();
    expect(post).toHaveBeenCalledWith('/callbacks/5/result', {
      result: 'ANSWERED',
      solved: false,
      satisfied: 'DISSATISFIED',
      reason: 'SPEED',
      words: '拖了一个月',
    });
    post.mockRestore();
  });

  it('tell on the page of a case when, by which way and with what result each attempt was made', async () => {
    const attempt = (way: string, zh: string, en: string, by: string | null = null, words = '') => ({
      way,
      result: 'X',
      zh,
      en,
      at: '2026-11-27T02:00:00Z',
      by,
      words,
    });
    const rounds = [
      {
        round: 2,
        state: 'PERSON',
        due: '2026-11-27T08:00:00Z',
        ways: ['ROBOT', 'PERSON'],
        why: 'LATER',
        outcome: null,
        attempts: [attempt('ROBOT', '机器应答', 'A machine'), attempt('PERSON', '约定改时再打', 'Later', '李晓')],
      },
      {
        round: 1,
        state: 'DONE',
        ways: ['SMS'],
        why: '',
        outcome: 'RATED',
        way: 'SMS',
        solved: false,
        satisfied: 'DISSATISFIED',
        endedAt: '2026-11-20T08:00:00Z',
        attempts: [attempt('SMS', '已评价', 'Rated')],
      },
    ];
    const get = vi.spyOn(http, 'get').mockResolvedValue(rounds);
    const panel = mount(CallbackPanel, {
      props: { caseId: '9', version: 3 },
      global: { plugins: [installWords(words), createPinia()] },
    });
    await flushPromises();
    expect(get).toHaveBeenCalledWith('/cases/9/callbacks');
    for (const said of [
      '第 2 轮',
      '待人工拨打',
      '机器人外呼 → 人工',
      '机器应答',
      '约定改时再打',
      '李晓',
      '没解决，不满意',
    ])
      expect(panel.text()).toContain(said);
    expect(panel.findAll('li')).toHaveLength(3);
    get.mockRestore();
  });

  it('are good only where it is solved and they are not dissatisfied', () => {
    expect(isGood(true, 'NEUTRAL')).toBe(true);
    expect(isGood(true, 'VERY_DISSATISFIED')).toBe(false);
    expect(isGood(false, 'SATISFIED')).toBe(false);
    expect(isGood(null, 'SATISFIED')).toBe(false);
  });

  it('have a list for whoever calls, and a page of requests for whoever arbitrates', () => {
    const names = (...powers: string[]) => callbackPagesFor((power) => powers.includes(power)).map((one) => one.name);
    expect(names('CALL_BACK')).toContain('callbacks');
    expect(names('ARBITRATE')).toEqual(['impossible-cases']);
    expect(names('HANDLE')).toEqual([]);
  });
});

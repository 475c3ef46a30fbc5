import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { installWords } from '@kit/i18n/i18n';
import privacy from '@desk/privacy/words';
import RequestCard from '@desk/privacy/RequestCard.vue';
import type { PersonRequest } from '@desk/privacy/types';

const request: PersonRequest = {
  id: '3',
  person: {
    id: '9',
    maskedName: '钱**',
    maskedPhone: '139****2222',
    contacts: 2,
    lastContact: '2026-11-01T00:00:00Z',
    erased: false,
  },
  kind: { name: 'ERASE', zh: '删除', en: 'To be erased', clause: '《个人信息保护法》第四十七条' },
  state: 'OPEN',
  proof: '当面核对',
  asked: '2026-11-20T00:00:00Z',
  askedBy: '罗文英',
  due: '2026-12-20T00:00:00Z',
  decided: null,
  decidedBy: null,
  words: '',
};
const i18n = installWords({ privacy });
const obstacle = {
  zh: '还有诉求没有办结归档',
  en: 'Cases are open',
  clause: '第四十七条第一款',
  cases: ['20261126000103'],
  until: null,
};

function open(obstacles: unknown[]) {
  const answer = new Response(JSON.stringify({ request, obstacles }), {
    headers: { 'content-type': 'application/json' },
  });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer),
  );
  return mount(RequestCard, { props: { request, open: true }, global: { plugins: [i18n] } });
}

describe('a request to be erased', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says what stands against it, ready to be told, and offers no way to erase', async () => {
    const card = open([obstacle]);
    await flushPromises();
    expect(card.text()).toContain('20261126000103');
    expect(card.find('textarea').element.value).toContain('第四十七条第一款');
    expect(card.find('.danger').exists()).toBe(false);
  });
  it('offers it where nothing does', async () => {
    const card = open([]);
    await flushPromises();
    expect(card.find('.danger').exists()).toBe(true);
    expect(card.find('textarea').element.value).toBe('');
  });
});

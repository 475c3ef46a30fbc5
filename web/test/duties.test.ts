import { mount, RouterLinkStub } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { installWords } from '@kit/i18n/i18n';
import { http } from '@kit/http/client';
import { duties } from '@desk/catalogue/matters';
import { dispatchPagesFor } from '@desk/dispatch/pages';
import PrecedentRow from '@desk/dispatch/precedents/PrecedentRow.vue';
import { precedents, type Precedent } from '@desk/dispatch/precedents/precedents';
import words from '@desk/words';

const unit = (name: string) => ({ id: name, code: name, name, shortName: name, nameEn: name, level: 1 });
const DECIDED = {
  id: '7',
  number: '20261127000007',
  decidedAt: '2026-11-27T02:00:00Z',
  upheld: true,
  giver: unit('市城管局'),
  settled: unit('市政中心'),
  title: '单杠断了',
  clause: '职责清单第三条',
  grounds: '由市政中心维护',
  matter: null,
  alike: true,
  standing: { state: 'WITHDRAWN', reason: '协议已变更', at: null, by: '', supersededBy: null, version: 2 },
} as unknown as Precedent;

describe('disputes about duties (职责争议)', () => {
  it('tell who gave it back, whose it is, why, and that it no longer counts', () => {
    const row = mount(PrecedentRow, {
      props: { row: DECIDED },
      global: { plugins: [installWords(words)], stubs: { RouterLink: RouterLinkStub } },
    });
    for (const said of ['退回成立', '市城管局退回', '归市政中心办理', '由市政中心维护', '说法相近', '已撤销'])
      expect(row.text()).toContain(said);
    expect(row.findComponent(RouterLinkStub).props('to')).toEqual({ name: 'precedent', params: { id: '7' } });
  });

  it('are searched by words and filters, and lines of the duty list by several units at once', async () => {
    const get = vi.spyOn(http, 'get').mockResolvedValue({ rows: [DECIDED], next: '7' });
    expect(await precedents.page('', { standing: true, unit: '3' }, '9')).toEqual({ items: [DECIDED], next: '7' });
    expect(get.mock.calls[0]![1]).toEqual({ words: undefined, standing: true, unit: '3', after: '9' });
    await duties.of(['3', '4'], { matter: '030501' });
    expect(get.mock.calls[1]![1]).toEqual({ unit: '3,4', matter: '030501' });
    get.mockRestore();
  });

  it('have pages for the centre, and for units those that they are asked on', () => {
    const names = (...powers: string[]) => dispatchPagesFor((power) => powers.includes(power)).map((one) => one.name);
    expect(names('ARBITRATE')).toContain('precedents');
    expect(names('ARBITRATE')).not.toContain('rounds');
    expect(names('HANDLE')).toEqual(['precedents', 'rounds']);
  });
});

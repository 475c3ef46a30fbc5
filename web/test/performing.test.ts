import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import { defineComponent, nextTick, shallowRef, type ShallowRef } from 'vue';
import { useSession } from '@desk/access/session';
import type { Me } from '@desk/access/types';
import { usePerforming } from '@desk/casework/steps/performing';
import type { AllowedStep, CasePage } from '@desk/casework/types';

const URGE: AllowedStep = { step: 'urge', zh: '催办', en: 'Urge', assignment: null, primary: false, danger: false };
const event = (seq: number, zh: string) => ({
  seq,
  zh,
  en: zh,
  at: '2026-11-23T01:00:00Z',
  actor: { name: '', unit: null },
  type: 'x',
  facts: {},
});
const pageOf = (id: string, version: number, more: Partial<CasePage> = {}) =>
  ({ id, version, story: [event(1, '登记')], allowedSteps: [URGE], ...more }) as CasePage;

interface Sent {
  method: string;
  body: Record<string, unknown> | null;
}
let sent: Sent[] = [];

function answering(...answers: [number, unknown][]) {
  sent = [];
  globalThis.fetch = ((_: string, init: RequestInit) => {
    sent.push({
      method: init.method!,
      body: init.body ? (JSON.parse(String(init.body)) as Record<string, unknown>) : null,
    });
    const [status, body] = answers.shift()!;
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
    );
  }) as typeof fetch;
}

function performing(page: ShallowRef<CasePage>, step = URGE) {
  let found: ReturnType<typeof usePerforming> | undefined;
  mount(defineComponent({ setup: () => ((found = usePerforming(page, shallowRef(step))), () => null) }));
  return found!;
}
const posts = () => sent.filter((one) => one.method === 'POST').map((one) => one.body!);

describe('performing a step', () => {
  beforeEach(() => {
    setActivePinia(createPinia());
    useSession().me = { id: 'one' } as Me;
    document.cookie = 'XSRF-TOKEN=t; path=/';
  });

  it('sends nothing while a needed field is empty, and says which', async () => {
    answering();
    const one = performing(shallowRef(pageOf('a', 3)));
    await one.perform(
      () => {},
      () => {},
    );
    expect(sent).toEqual([]);
    expect(one.lacking.value).toEqual(['text']);
  });

  it('sends once however often the button is pressed', async () => {
    answering([200, pageOf('b', 4)]);
    const one = performing(shallowRef(pageOf('b', 3)));
    one.values.value.text = '请尽快联系';
    const taken: number[] = [];
    await Promise.all(
      [1, 2, 3].map(() =>
        one.perform(
          (after) => taken.push(after.version),
          () => {},
        ),
      ),
    );
    expect(posts()).toHaveLength(1);
    expect(posts()[0]).toMatchObject({ version: 3, text: '请尽快联系' });
    expect(taken).toEqual([4]);
  });

  it('shows what happened meanwhile, keeps what was typed, and sends the same command again', async () => {
    const page = shallowRef(pageOf('c', 3));
    const now = pageOf('c', 4, { story: [event(1, '登记'), event(2, '签收')] });
    answering([409, { code: 'casework.stale-version', current: 4 }], [200, now], [200, pageOf('c', 5)]);
    const one = performing(page);
    one.values.value.text = '第二次来电';
    const fresh = (after: CasePage) => (page.value = after);
    await one.perform(() => {}, fresh);
    expect(one.meanwhile.value?.map((each) => each.zh)).toEqual(['签收']);
    expect(one.values.value.text).toBe('第二次来电');
    await one.perform(() => {}, fresh);
    expect(posts().map((each) => each.version)).toEqual([3, 4]);
    expect(new Set(posts().map((each) => each.commandId)).size).toBe(1);
  });

  it('says when the step is gone after the change', async () => {
    const page = shallowRef(pageOf('d', 3));
    answering([409, { code: 'casework.stale-version' }], [200, pageOf('d', 4, { allowedSteps: [] })]);
    const one = performing(page);
    one.values.value.text = '催一下';
    await one.perform(
      () => {},
      (after) => (page.value = after),
    );
    await nextTick();
    expect(one.gone.value).toBe(true);
  });

  it('keeps what was typed when the drawer is closed, until it has been sent', async () => {
    const page = shallowRef(pageOf('e', 3));
    performing(page).values.value.text = '写到一半';
    await nextTick();
    const again = performing(page);
    expect(again.values.value.text).toBe('写到一半');
    answering([200, pageOf('e', 4)]);
    await again.perform(
      () => {},
      () => {},
    );
    expect(performing(page).values.value.text).toBeUndefined();
  });

  it('keeps what one account typed from the next that signs in on the same page', async () => {
    const page = shallowRef(pageOf('g', 3));
    performing(page).values.value.text = '只给自己看';
    await nextTick();
    useSession().me = { id: 'two' } as Me;
    const theirs = performing(page);
    expect(theirs.values.value.text).toBeUndefined();
    theirs.values.value.text = '另一个人写的';
    await nextTick();
    useSession().me = { id: 'one' } as Me;
    expect(performing(page).values.value.text).toBe('只给自己看');
  });

  it('names the assignment that the server offered the step for', async () => {
    answering([200, pageOf('f', 4)]);
    const one = performing(shallowRef(pageOf('f', 3)), { ...URGE, step: 'assist-reply', assignment: 2 });
    one.values.value.text = '已配合';
    await one.perform(
      () => {},
      () => {},
    );
    expect(posts()[0]).toMatchObject({ assignment: 2 });
  });
});

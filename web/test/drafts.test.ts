import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { defineComponent, nextTick } from 'vue';
import {
  emptyDraft,
  forgetDraft,
  keepDraft,
  lacking,
  recallDraft,
  registrationOf,
  titleOf,
  type Draft,
} from '@desk/intake/draft';
import { useRegistering } from '@desk/intake/registering';
import type { Area } from '@desk/organisation/types';

const AREA = { code: '9901' } as Area;
const typed = (more: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  text: '柳荫路自来水管爆裂，路面积水。',
  area: AREA,
  ...more,
});

function registering(user = '7') {
  let found: ReturnType<typeof useRegistering> | undefined;
  mount(defineComponent({ setup: () => ((found = useRegistering(user)), () => null) }));
  return found!;
}
function answering(status: number, body: unknown, requests: unknown[] = []) {
  document.cookie = 'XSRF-TOKEN=t; path=/';
  globalThis.fetch = ((_: string, init: RequestInit) => {
    requests.push(JSON.parse(String(init.body)));
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }),
    );
  }) as typeof fetch;
  return requests;
}

describe('a draft', () => {
  it('comes back after a reload, with its id', () => {
    const draft = typed({ phone: '13800002046' });
    keepDraft('7', draft);
    expect(recallDraft('7')).toEqual(draft);
  });
  it('belongs to one person only', () => {
    keepDraft('7', typed());
    expect(recallDraft('8')).toBeNull();
  });
  it('is not kept when nothing was typed, and is gone once forgotten', () => {
    keepDraft('7', emptyDraft());
    expect(localStorage.length).toBe(0);
    keepDraft('7', typed());
    forgetDraft('7');
    expect(recallDraft('7')).toBeNull();
  });
  it('survives what somebody else wrote in its place', () => {
    localStorage.setItem('xinqiao.draft.7', '{broken');
    expect(recallDraft('7')).toBeNull();
    localStorage.setItem('xinqiao.draft.7', '{"text":"无编号"}');
    expect(recallDraft('7')).toBeNull();
  });
  it('gets its title from the first words when none was given', () => {
    expect(titleOf(typed())).toBe('柳荫路自来水管爆裂，路面积水');
    expect(titleOf(typed({ title: ' 爆管 ' }))).toBe('爆管');
  });
  it('gets a title that ends with a clause, not in the middle of a word', () => {
    const text =
      '我家住丁香花园三号楼，从昨天下午开始停水，物业说是主管道爆了，到现在没有修好，家里有九十岁的老人，请催一下';
    expect(titleOf(typed({ text }))).toBe(
      '我家住丁香花园三号楼，从昨天下午开始停水，物业说是主管道爆了，到现在没有修好',
    );
    expect(titleOf(typed({ text: '路'.repeat(60) }))).toBe('路'.repeat(40));
    expect(titleOf(typed({ text: `您好，${'路'.repeat(60)}` }))).toBe(`您好，${'路'.repeat(37)}`);
  });
});

describe('the request made of a draft', () => {
  it('carries codes and ids, and no empty text', () => {
    const draft = typed({
      then: 'dispatch',
      lead: { id: 'u1' } as never,
      note: ' ',
      phone: '138 0000-2046',
      anonymous: true,
      name: '王',
    });
    expect(registrationOf(draft)).toMatchObject({
      draftId: draft.draftId,
      matter: null,
      caller: { name: null, phone: '13800002046', anonymous: true },
      then: { step: 'dispatch', leadUnit: 'u1', assistUnits: [], note: undefined },
    });
    expect(registrationOf(typed()).then).toBeUndefined();
  });
  it('says what is still needed', () => {
    expect(lacking(emptyDraft())).toEqual(['text', 'area']);
    expect(lacking(typed({ then: 'dispatch' }))).toEqual(['matter', 'leadUnit']);
    expect(lacking(typed({ then: 'answer', matter: { code: '1' } as never }))).toEqual(['answer']);
  });
});

describe('registering', () => {
  it('keeps what is typed until it is registered, then forgets it', async () => {
    const one = registering();
    one.draft.area = AREA;
    one.draft.text = '路灯不亮，晚上看不清路';
    await nextTick();
    expect(recallDraft('7')?.text).toContain('路灯');
    answering(201, { id: '9', number: 'XQ1' });
    expect(await one.register()).toBe(true);
    expect(one.registered.value?.number).toBe('XQ1');
    await nextTick();
    expect(recallDraft('7')).toBeNull();
  });
  it('uses the same ids on every try and loses nothing when refused', async () => {
    const one = registering();
    one.draft.area = AREA;
    one.draft.text = '路灯不亮';
    const requests = answering(422, {
      code: 'intake.invalid',
      fields: [{ field: 'text', code: 'short', zh: '太短', en: 'Too short' }],
    });
    expect(await one.register()).toBe(false);
    expect(one.errorOf('text')?.zh).toBe('太短');
    await one.register();
    const ids = (requests as { draftId: string; commandId: string }[]).map((each) => each.draftId + each.commandId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    expect(one.draft.text).toBe('路灯不亮');
  });
  it('is not sent while something is missing', async () => {
    const requests = answering(201, {});
    const one = registering();
    expect(await one.register()).toBe(false);
    expect(requests).toEqual([]);
    expect(one.errorOf('text')).not.toBeNull();
  });
});

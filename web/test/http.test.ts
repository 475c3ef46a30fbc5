import { afterEach, describe, expect, it, vi } from 'vitest';
import { csrfToken, find, http, onSignedOut, setGate, withQuery } from '@kit/http/client';
import { Problem } from '@kit/http/problem';

const asked: { url: string; init: RequestInit }[] = [];

function answering(...answers: [number, unknown][]) {
  asked.length = 0;
  globalThis.fetch = ((url: string, init: RequestInit = {}) => {
    asked.push({ url, init });
    const [status, body] = answers.shift() ?? [200, {}];
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    return Promise.resolve(
      new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
    );
  }) as typeof fetch;
}
const headersOf = (at: number) => asked[at]!.init.headers as Record<string, string>;
const caught = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as Problem,
  );

describe('the way to the server', () => {
  afterEach(() => onSignedOut(() => {}));

  it('echoes the token of the cookie on every write', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Fb; path=/';
    answering([200, { id: '1' }]);
    await http.post('/cases', { title: '漏水' });
    expect(headersOf(0)['X-XSRF-TOKEN']).toBe('a/b');
    expect(asked[0]!.init.body).toBe('{"title":"漏水"}');
  });

  it('asks for a token first when there is none', async () => {
    answering([401, {}], [200, {}]);
    await http.post('/session', {});
    expect(asked.map((one) => one.url)).toEqual(['/api/session', '/api/session']);
  });

  it('sends none on a read', async () => {
    document.cookie = 'XSRF-TOKEN=secret; path=/';
    answering([200, []]);
    await http.get('/worklists');
    expect(headersOf(0)['X-XSRF-TOKEN']).toBeUndefined();
  });

  it('turns a refusal into a problem with both languages and its fields', async () => {
    const body = {
      code: 'intake.invalid',
      status: 422,
      zh: '请改正',
      en: 'Mend',
      fields: [{ field: 'text', code: 'missing', zh: '必填', en: 'Needed' }],
    };
    answering([422, body]);
    const problem = await caught(http.get('/cases/1'));
    expect(problem).toBeInstanceOf(Problem);
    expect(problem?.code).toBe('intake.invalid');
    expect(problem?.byField.text?.en).toBe('Needed');
  });

  it('gives a broken answer a sentence of its own', async () => {
    globalThis.fetch = () => Promise.resolve(new Response('<html>', { status: 502 }));
    const problem = await caught(http.get('/cases/1'));
    expect(problem?.code).toBe('web.unexpected');
    expect(problem?.zh).toContain('502');
  });

  it('says so when the server cannot be reached', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('failed'));
    expect((await caught(http.get('/worklists')))?.code).toBe('web.offline');
  });

  it('tells when nobody is signed in any more, but not while asking who is', async () => {
    const told = vi.fn();
    onSignedOut(told);
    answering([401, { code: 'access.not-signed-in' }], [401, { code: 'access.not-signed-in' }]);
    await caught(http.get('/session'));
    expect(told).not.toHaveBeenCalled();
    await caught(http.get('/worklists'));
    expect(told).toHaveBeenCalledOnce();
  });

  it('finds nothing where there is nothing', async () => {
    answering([404, { code: 'casework.not-found' }]);
    expect(await find('/cases/9')).toBeNull();
  });

  it('leaves empty values out of an address', () => {
    expect(withQuery('/cases', { a: '', b: null, c: 0, d: '热 水' })).toBe('/cases?c=0&d=%E7%83%AD+%E6%B0%B4');
    expect(csrfToken('a=1; XSRF-TOKEN=t; b=2')).toBe('t');
  });

  const LOCKED: [number, unknown] = [423, { code: 'access.locked' }];
  const UNPROVED: [number, unknown] = [428, { code: 'access.confirm-needed' }];

  it('sends again what a locked desk refused, once it is open', async () => {
    setGate({ unlock: async () => true, confirm: async () => false });
    document.cookie = 'XSRF-TOKEN=secret; path=/';
    answering(LOCKED, [200, { id: '7' }]);
    expect(await http.post('/cases', { title: '漏水' })).toEqual({ id: '7' });
    expect(asked.map((one) => one.init.body)).toEqual(['{"title":"漏水"}', '{"title":"漏水"}']);
  });

  it('does a sensitive act after the person proved who they are, and not when they would rather not', async () => {
    setGate({ unlock: async () => false, confirm: async () => true });
    document.cookie = 'XSRF-TOKEN=secret; path=/';
    answering(UNPROVED, [204, null]);
    await http.remove('/my/factors/totp');
    expect(asked).toHaveLength(2);
    setGate({ unlock: async () => false, confirm: async () => false });
    answering(UNPROVED);
    expect((await caught(http.remove('/my/factors/totp')))?.code).toBe('access.confirm-needed');
    expect(asked).toHaveLength(1);
  });

  it('does not wait at a locked desk for what the page asks by itself', async () => {
    setGate({ unlock: () => new Promise(() => {}), confirm: async () => false });
    answering(LOCKED);
    expect((await caught(http.glance('/worklists')))?.code).toBe('access.locked');
    expect(headersOf(0)['X-By-Itself']).toBe('1');
  });
});

import { effectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTelling, type ToldCaller } from '@desk/citizens/telling';

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('telling who called', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('shows it for a minute and forgets it', async () => {
    const fetch = vi.fn(async () => answer(200, { name: '钱多多', phone: '13911112222' }));
    vi.stubGlobal('fetch', fetch);
    const telling = effectScope().run(() => useTelling<ToldCaller>(() => '/cases/7/caller'))!;
    expect(await telling.ask('ASK_CALLER', '')).toBe(true);
    expect(telling.told.value?.phone).toBe('13911112222');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(telling.told.value).not.toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(telling.told.value).toBeNull();
  });
  it('says why not', async () => {
    const refusal = { code: 'citizens.too-many-unmasked', zh: '到上限', en: 'Too many', fields: [] };
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(429, refusal)),
    );
    const telling = effectScope().run(() => useTelling<ToldCaller>(() => '/cases/7/caller'))!;
    expect(await telling.ask('OTHER', 'x')).toBe(false);
    expect(telling.problem.value?.code).toBe('citizens.too-many-unmasked');
    expect(telling.told.value).toBeNull();
  });
  it('forgets it before anything is printed', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(200, { name: '', phone: '13911112222' })),
    );
    const telling = effectScope().run(() => useTelling<ToldCaller>(() => '/cases/7/caller'))!;
    await telling.ask('VISIT', '');
    expect(telling.told.value).not.toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(telling.told.value).toBeNull();
  });
  it('forgets it with the page', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => answer(200, { name: '', phone: '13911112222' })),
    );
    const scope = effectScope();
    const telling = scope.run(() => useTelling<ToldCaller>(() => '/cases/7/caller'))!;
    await telling.ask('VISIT', '');
    scope.stop();
    expect(telling.told.value).toBeNull();
  });
});

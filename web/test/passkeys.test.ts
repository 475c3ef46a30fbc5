import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@kit/http/problem';
import { makePasskey, passkeysWork, showPasskey, toBytes, toText } from '@desk/access/passkeys';
import { useProving } from '@desk/access/proving';

const asked = {
  challenge: 'AQID',
  timeout: 1000,
  rpId: 'localhost',
  allowCredentials: [{ type: 'public-key' as const, id: '_-8', transports: ['usb'] }],
  userVerification: 'required' as const,
};
const needed = (facts: object) => Problem.from(401, { code: 'access.code-needed', ...facts });
const shown = {
  id: '_-8',
  rawId: toBytes('_-8').buffer,
  type: 'public-key',
  response: {
    clientDataJSON: toBytes('AA').buffer,
    authenticatorData: toBytes('AA').buffer,
    signature: toBytes('AA').buffer,
  },
};

function browserThat(get: () => unknown) {
  vi.stubGlobal('PublicKeyCredential', class {});
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { credentials: { get: vi.fn(get), create: vi.fn(get) } });
}
afterEach(() => vi.unstubAllGlobals());

describe('通行密钥 passkeys', () => {
  it('are bytes in base64 for addresses, and back', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(toBytes(toText(bytes.buffer))).toEqual(bytes);
    expect(toText(toBytes('_-8').buffer)).toBe('_-8');
  });

  it('work at their domain and below, in a browser that has them, over a safe line', () => {
    browserThat(() => null);
    expect(passkeysWork('gov.example', '12345.gov.example', true)).toBe(true);
    expect(passkeysWork('gov.example', 'gov.example', true)).toBe(true);
    expect(passkeysWork('gov.example', 'evilgov.example', true)).toBe(false);
    expect(passkeysWork('gov.example', 'gov.example', false)).toBe(false);
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(passkeysWork('gov.example', 'gov.example', true)).toBe(false);
  });

  it('say in words what the browser would not do', async () => {
    browserThat(() => {
      throw new DOMException('', 'NotAllowedError');
    });
    await expect(showPasskey(asked)).rejects.toMatchObject({ code: 'web.passkey-not-given' });
    browserThat(() => {
      throw new DOMException('', 'InvalidStateError');
    });
    const offer = { challenge: 'AA', user: { id: 'AA' }, excludeCredentials: [] };
    await expect(makePasskey(offer as never)).rejects.toMatchObject({ code: 'web.passkey-known' });
  });
});

describe('出示第二因素 proving', () => {
  it('shows the passkey at once where the server asks for one', async () => {
    browserThat(() => shown);
    const send = vi.fn(async ({ passkey }: { passkey?: object }) => {
      if (!passkey) throw needed({ codes: false, passkey: asked });
    });
    const proving = useProving(send);
    await proving.prove();
    expect(send).toHaveBeenCalledTimes(2);
    expect(send.mock.calls[1]![0].passkey).toMatchObject({ id: '_-8', response: { signature: 'AA' } });
    expect(proving.problem.value).toBeNull();
  });

  it('leaves the way of a code open when the person cancels, and asks for a fresh challenge for another try', async () => {
    browserThat(() => {
      throw new DOMException('', 'NotAllowedError');
    });
    const send = vi.fn(async ({ code }: { code: string }) => {
      if (!code) throw needed({ codes: true, passkey: asked });
    });
    const proving = useProving(send);
    await proving.prove();
    expect(proving.problem.value?.code).toBe('web.passkey-not-given');
    expect([proving.asked.value, proving.hasCodes.value, proving.canShow.value]).toEqual([true, true, true]);
    await proving.showAgain();
    expect(send).toHaveBeenCalledTimes(2);
    proving.code.value = ' 123456 ';
    await proving.prove();
    expect(send.mock.calls[2]![0]).toEqual({ code: '123456' });
    expect(proving.problem.value).toBeNull();
  });

  it('names the address where the passkeys work', async () => {
    browserThat(() => shown);
    const proving = useProving(async () => {
      throw needed({ codes: false, passkey: { ...asked, rpId: 'gov.example' } });
    });
    await proving.prove();
    expect([proving.canShow.value, proving.elsewhere.value]).toEqual([false, 'gov.example']);
  });

  it('asks for a code where there is no passkey, and tells of a wrong one', async () => {
    const proving = useProving(async ({ code }) => {
      throw code ? Problem.from(401, { code: 'access.wrong-code' }) : needed({ codes: true });
    });
    await proving.prove();
    expect([proving.asked.value, proving.canShow.value, proving.problem.value]).toEqual([true, false, null]);
    proving.code.value = '000000';
    await proving.prove();
    expect([proving.code.value, proving.problem.value?.code]).toEqual(['', 'access.wrong-code']);
  });
});

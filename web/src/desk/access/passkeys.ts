import { asProblem, Problem } from '@kit/http/problem';
import type { PasskeyAsked, PasskeyOffer } from './types';

/** Bytes as WebAuthn writes them in JSON: base64 for addresses, without padding. */
export function toText(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Whether passkeys of that domain can be used by this browser, on a page at this host. */
export function passkeysWork(domain: string, host = location.hostname, secure = window.isSecureContext): boolean {
  const inside = host === domain || host.endsWith(`.${domain}`);
  return inside && secure && typeof PublicKeyCredential !== 'undefined';
}

const handles = (list: PasskeyAsked['allowCredentials']): PublicKeyCredentialDescriptor[] =>
  list.map(({ id, transports }) => ({
    type: 'public-key',
    id: toBytes(id),
    transports: transports as AuthenticatorTransport[],
  }));

/** What a browser or a person would not do, as a problem that can be shown. */
function refused(error: unknown): Problem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError')
    return Problem.from(0, {
      code: 'web.passkey-known',
      zh: '这个设备或安全密钥已经登记过。',
      en: 'This device or security key is registered already.',
    });
  if (['NotAllowedError', 'AbortError', 'SecurityError', 'NotSupportedError', 'ConstraintError'].includes(name))
    return Problem.from(0, {
      code: 'web.passkey-not-given',
      zh: '没有完成通行密钥验证：已取消、超时，或这里没有可用的密钥。可以再试一次，或换用其他方式。',
      en: 'No passkey was given: cancelled, timed out, or none is at hand here. Try again, or use another way.',
    });
  return asProblem(error);
}

/** Older browsers have no `toJSON` of their own. */
const answer = (made: PublicKeyCredential, response: Record<string, unknown>) => ({
  id: made.id,
  rawId: toText(made.rawId),
  type: made.type,
  clientExtensionResults: {},
  response,
});

/** 登记: has the browser make a passkey; the answer is what the server asks for. */
export async function makePasskey(offer: PasskeyOffer): Promise<object> {
  try {
    const made = (await navigator.credentials.create({
      publicKey: {
        ...offer,
        challenge: toBytes(offer.challenge),
        user: { ...offer.user, id: toBytes(offer.user.id) },
        excludeCredentials: handles(offer.excludeCredentials),
      },
    })) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return answer(made, {
      clientDataJSON: toText(response.clientDataJSON),
      attestationObject: toText(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    });
  } catch (error) {
    throw refused(error);
  }
}

/** 出示: has the browser sign the challenge with one of the person's passkeys. */
export async function showPasskey(asked: PasskeyAsked): Promise<object> {
  try {
    const shown = (await navigator.credentials.get({
      publicKey: {
        challenge: toBytes(asked.challenge),
        timeout: asked.timeout,
        rpId: asked.rpId,
        userVerification: asked.userVerification,
        allowCredentials: handles(asked.allowCredentials),
      },
    })) as PublicKeyCredential;
    const response = shown.response as AuthenticatorAssertionResponse;
    return answer(shown, {
      clientDataJSON: toText(response.clientDataJSON),
      authenticatorData: toText(response.authenticatorData),
      signature: toText(response.signature),
      ...(response.userHandle && { userHandle: toText(response.userHandle) }),
    });
  } catch (error) {
    throw refused(error);
  }
}

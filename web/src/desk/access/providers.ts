import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 身份提供方: who may vouch for people in place of their password. */
export type Provider = Shape<'ProviderSignInOffered'>;

/** 自己的外部身份: a provider, and whether it knows me. */
export type OwnIdentity = Shape<'MyIdentityShown'>;

/** For what somebody goes to a provider: to sign in, to link it to their account, or to prove once more who they are. */
export type Errand = 'signIn' | 'link' | 'prove';

interface Trip {
  errand: Errand;
  to?: string;
}

const KEPT = 'xinqiao.provider-trip';
const DOORS: Record<Errand, string> = {
  signIn: '/session/providers/',
  link: '/my/identities/',
  prove: '/session/proof/providers/',
};
/** Where what a provider sent is handed in. */
export const HANDED_IN: Record<Errand, string> = {
  signIn: '/session/provider',
  link: '/my/identities',
  prove: '/session/proof/provider',
};

export const offeredProviders = () => http.get<Provider[]>('/session/providers');

/** Leaves for the provider; this window comes back to /sign-in/back. */
export async function goTo(provider: string, trip: Trip): Promise<void> {
  const { address } = await http.post<Shape<'ProviderBegun'>>(DOORS[trip.errand] + provider);
  sessionStorage.setItem(KEPT, JSON.stringify(trip));
  location.assign(address);
}

/** What this window left for; asked once. */
export function tripOfThisWindow(): Trip | null {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept ? (JSON.parse(kept) as Trip) : null;
}

const told = 'BroadcastChannel' in window ? new BroadcastChannel('xinqiao.proof') : null;

/** In a small window, so that the desk and all that was typed stay as they are; false when the browser lets none open. */
export function proveInWindow(provider: string): boolean {
  return window.open(`/sign-in/go/${provider}`, 'xinqiao-proof', 'popup,width=520,height=720') !== null;
}

export const tellProved = () => told?.postMessage('proved');

/** Calls when another window has proved who the person is; until the answer is called. */
export function onProved(listener: () => void): () => void {
  const heard = () => listener();
  told?.addEventListener('message', heard);
  return () => told?.removeEventListener('message', heard);
}

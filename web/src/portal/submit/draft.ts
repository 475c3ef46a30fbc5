import { useStorage } from '@vueuse/core';

/** Photos, films and recordings together. */
export const MOST_FILES = 6;

export interface Photo {
  photoKey: string;
  name: string;
}

export interface Draft {
  draftId: string;
  kind: string;
  kindChosen: boolean;
  text: string;
  matter: string;
  matterName: string;
  alike: string;
  area: string;
  areaName: string;
  address: string;
  lon: number | null;
  lat: number | null;
  photos: Photo[];
  who: 'name' | 'confidential' | 'anonymous';
  name: string;
  /** It is about a child under fourteen. */
  child: boolean;
  /** What of it is sensitive and agreed to. */
  consents: string[];
}

export const emptyDraft = (): Draft => ({
  draftId: crypto.randomUUID?.() ?? fallbackId(),
  kind: 'HELP',
  kindChosen: false,
  text: '',
  matter: '',
  matterName: '',
  alike: '',
  area: '',
  areaName: '',
  address: '',
  lon: null,
  lat: null,
  photos: [],
  who: 'name',
  name: '',
  child: false,
  consents: [],
});

/** Pages that came without TLS have no `crypto.randomUUID`. */
export function fallbackId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** 草稿: what was typed stays on this phone until it is submitted, through a reload and through an error. */
export const useDraft = () =>
  useStorage<Draft>('xinqiao.portal.draft', emptyDraft(), undefined, { mergeDefaults: true, deep: true });

/** What is sent of it. */
export function submissionOf(draft: Draft) {
  return {
    draftId: draft.draftId,
    kind: draft.kind,
    text: draft.text,
    matter: draft.matter || null,
    area: draft.area || null,
    address: draft.address,
    lon: draft.lon,
    lat: draft.lat,
    confidential: draft.who === 'confidential',
    anonymous: draft.who === 'anonymous',
    name: draft.who === 'anonymous' ? '' : draft.name,
    photos: draft.photos.map((photo) => photo.photoKey),
    alike: draft.alike,
    child: draft.child,
    consents: draft.consents,
  };
}

import type { Disposition } from '../types';

/** 告知用语: what is told as a rule for a way, with whom it leads to; a gap is left where nobody is named yet. */
export function toldBy(way: Disposition | null | undefined, to: string): string {
  return way ? way.told.replaceAll('{to}', to.trim() || '____') : '';
}

/** The words after a way or its body changed: what somebody wrote themselves stays. */
export function retold(text: string, before: string, now: string): string {
  return !text.trim() || text.trim() === before.trim() ? now : text;
}

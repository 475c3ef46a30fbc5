import type { ImportHeader, ImportTarget } from './types';

/** 列对应: which column is what; a column without a target is left out. */
export type Mapping = Record<number, string>;

export function proposedMapping(headers: ImportHeader[]): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<string>();
  for (const { index, target } of headers) {
    if (!target || taken.has(target)) continue;
    taken.add(target);
    mapping[index] = target;
  }
  return mapping;
}

export function chosen(mapping: Mapping): string[] {
  return Object.values(mapping).filter(Boolean);
}

/** Targets that need a column and have none. */
export function uncovered(mapping: Mapping, targets: ImportTarget[]): ImportTarget[] {
  const covered = new Set(chosen(mapping));
  return targets.filter((one) => one.required && !covered.has(one.key));
}

/** Targets that more than one column claims. */
export function doubled(mapping: Mapping, targets: ImportTarget[]): ImportTarget[] {
  const all = chosen(mapping);
  return targets.filter((one) => all.filter((key) => key === one.key).length > 1);
}

export function sentMapping(mapping: Mapping): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).filter(([, target]) => target));
}

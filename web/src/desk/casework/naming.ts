import type { Unit } from '@desk/organisation/types';

type Someone = { name: string; unit?: Unit | string | null } | Unit | string | null | undefined;

/** A person with their unit in brackets, a unit, or a plain name: whoever acted. */
export function whoWords(someone: Someone, nameOf: (unit: Unit) => string): string {
  if (!someone) return '';
  if (typeof someone === 'string') return someone;
  const unit = 'unit' in someone ? someone.unit : null;
  if (!unit) return 'level' in someone ? nameOf(someone as Unit) : someone.name;
  const place = typeof unit === 'string' ? unit : nameOf(unit);
  return place ? `${someone.name}（${place}）` : someone.name;
}

import { useWords } from '@kit/i18n/i18n';
import type { Unit } from '@desk/organisation/types';
import type { Caller } from './types';

/** What stands for a caller's name; one who left a number only is not anonymous. */
export function callerWords(caller: Caller, t: (key: string) => string): string {
  return caller.maskedName || t(caller.maskedPhone ? 'citizens.noName' : 'casework.anonymous');
}

type Someone = { name: string; unit?: Unit | string | null } | Unit | string | null | undefined;

/** A person with their unit in brackets, a unit, or a plain name: whoever acted. */
export function whoWords(someone: Someone, nameOf: (unit: Unit) => string, english = false): string {
  if (!someone) return '';
  if (typeof someone === 'string') return someone;
  const unit = 'unit' in someone ? someone.unit : null;
  if (!unit) return 'level' in someone ? nameOf(someone as Unit) : someone.name;
  const place = typeof unit === 'string' ? unit : nameOf(unit);
  if (!place || place === someone.name) return someone.name;
  return english ? `${someone.name} (${place})` : `${someone.name}（${place}）`;
}

/** The same in the reader's language. */
export function useWho(): (someone: Someone) => string {
  const { nameOf, english } = useWords();
  return (someone) => whoWords(someone, nameOf, english.value);
}

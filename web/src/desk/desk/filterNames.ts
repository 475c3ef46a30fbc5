import { reactive } from 'vue';
import { useWords } from '@kit/i18n/i18n';
import { matters } from '@desk/catalogue/matters';
import type { Matter } from '@desk/catalogue/types';
import { places } from '@desk/organisation/places';
import type { Area, Unit } from '@desk/organisation/types';
import type { Filters } from './filters';

type Named = Matter | Area | Unit;
type What = 'matter' | 'area' | 'unit';

const known = reactive(new Map<string, Named | null>());

/** Told by the pickers, so that a chip shows a name and not a code. */
export function remember(kind: What, key: string, named: Named): void {
  known.set(`${kind}:${key}`, named);
}

function ask(kind: What, key: string): Named | null {
  const at = `${kind}:${key}`;
  if (!known.has(at)) {
    known.set(at, null);
    void fetchName(kind, key).then((named) => named && known.set(at, named));
  }
  return known.get(at) ?? null;
}

async function fetchName(kind: What, key: string): Promise<Named | null> {
  try {
    if (kind === 'unit') return await places.unit(key);
    if (kind === 'area') return await places.area(key);
    const found = await matters.search(key);
    return found.find((one) => one.matter.code === key)?.matter ?? null;
  } catch {
    return null;
  }
}

/** What a chip stands for, as the picker wants it. */
export function recalled<T extends Named>(kind: What, key: string | undefined): T | null {
  return key ? (ask(kind, key) as T | null) : null;
}

export function useFilterNames() {
  const { t, nameOf } = useWords();
  function wordsOf(name: keyof Filters, filters: Filters): string {
    const value = String(filters[name]);
    switch (name) {
      case 'kind':
      case 'urgency':
      case 'channel':
      case 'stage':
        return t(`casework.${name}.${value}`);
      case 'overdue':
        return t('desk.overdue');
      case 'from':
      case 'to':
        return `${t(`desk.${name}`)} ${value}`;
      case 'matter':
      case 'area':
      case 'unit':
        return `${t(`casework.${name}`)}: ${nameOf(ask(name, value)) || value}`;
      default:
        return value;
    }
  }
  return { wordsOf };
}

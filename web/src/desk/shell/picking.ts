import { nextTick, ref, type Ref } from 'vue';
import { usePageKeys } from '@kit/keyboard/keys';
import type { Pages } from '@desk/admin/paging';

/**
 * 名单选人: of a list, whoever is chosen stands beside it; by mouse, and by J and K.
 *
 * @param row how the ids of its rows begin
 * @param panel what stands beside it, brought into sight
 */
export function usePicking<T extends { id: string }>(
  pages: Pages<T>,
  row: string,
  panel: Readonly<Ref<{ $el: HTMLElement } | null>>,
) {
  const chosen = ref<string | null>(null);

  async function choose(id: string) {
    chosen.value = id;
    await nextTick();
    panel.value?.$el.scrollIntoView?.({ block: 'nearest' });
  }
  function move(by: number) {
    const items = pages.items.value ?? [];
    const at = items.findIndex((one) => one.id === chosen.value);
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) {
      void choose(next.id);
      document.getElementById(`${row}-${next.id}`)?.focus();
    }
  }
  usePageKeys({ j: () => move(1), k: () => move(-1) });

  /** Who is done with leaves the list; the next one is at hand. */
  async function done() {
    const items = pages.items.value ?? [];
    const at = items.findIndex((one) => one.id === chosen.value);
    const next = items[at + 1] ?? items[at - 1];
    await pages.again();
    chosen.value = (pages.items.value ?? []).some((one) => one.id === next?.id) ? (next?.id ?? null) : null;
  }
  return { chosen, choose, done };
}

import { useEventListener } from '@vueuse/core';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"]';

/** True while a key belongs to a field, a menu or a dialog and not to the page. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  return event.isComposing || !!target?.closest?.(TYPING) || !!document.querySelector('[role="dialog"]');
}

/** Single keys of a page: `{ j: next, Enter: open }`; silent while the reader types. */
export function usePageKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  useEventListener(document, 'keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const act = keys[event.key];
    if (!act) return;
    act(event);
  });
}

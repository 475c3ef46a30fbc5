import { useStorage, usePreferredDark } from '@vueuse/core';
import { computed, watchEffect } from 'vue';

export type ThemeChoice = 'auto' | 'light' | 'dark';

const choice = useStorage<ThemeChoice>('xinqiao.theme', 'auto');
const prefersDark = usePreferredDark();
const dark = computed(() => choice.value === 'dark' || (choice.value === 'auto' && prefersDark.value));

/** Light, dark, or as the system wishes; kept per browser. */
export function useTheme() {
  return { choice, dark };
}

export function applyTheme(): void {
  watchEffect(() => {
    document.documentElement.dataset.theme = dark.value ? 'dark' : 'light';
  });
}

import { useStorage } from '@vueuse/core';
import { watchEffect } from 'vue';

const elder = useStorage('xinqiao.elder', false);

/** 适老模式: large letters, large buttons, and only what one needs. */
export function useElder() {
  return elder;
}

export function applyElder(): void {
  watchEffect(() => {
    document.documentElement.toggleAttribute('data-elder', elder.value);
  });
}

import { useStorage } from '@vueuse/core';
import { computed, watchEffect } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type { Said, Words } from './words';

export type Language = 'zh' | 'en';

/** Something that lies within others. */
interface Pathed {
  name: string;
  path?: string[] | null;
  pathEn?: string[] | null;
}

const language = useStorage<Language>('xinqiao.language', 'zh');

/** The reader's language; Chinese unless they chose otherwise. */
export function useLanguage() {
  return language;
}

export function installWords(rooms: Record<string, { zh: Words; en: Words }>) {
  const zh: Words = {};
  const en: Words = {};
  for (const [room, both] of Object.entries(rooms)) {
    zh[room] = both.zh;
    en[room] = both.en;
  }
  const i18n = createI18n({
    legacy: false,
    locale: language.value,
    fallbackLocale: 'zh',
    messages: { zh, en } as never,
    missingWarn: false,
    fallbackWarn: false,
  });
  watchEffect(() => {
    (i18n.global.locale as unknown as { value: string }).value = language.value;
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  });
  return i18n;
}

/** What every component needs to speak: own texts, server sentences and names. */
export function useWords() {
  const { t, te } = useI18n();
  const english = computed(() => language.value === 'en');
  return {
    t: t as (key: string, args?: Record<string, unknown> | number) => string,
    te: te as (key: string) => boolean,
    english,
    /** A label before its value, with the colon of its language. */
    labelled: (label: string, value: string) => (english.value ? `${label}: ${value}` : `${label}：${value}`),
    /** The last names of a path, from wide to narrow. */
    pathOf: (one: Pathed | null | undefined, last = 9) =>
      !one ? '' : (english.value ? one.pathEn : one.path)?.slice(-last).join(' / ') || one.name,
    say: (said: Said | null | undefined) => (said ? (english.value ? said.en || said.zh : said.zh || said.en) : ''),
    nameOf: (named: { name: string; nameEn?: string | null; shortName?: string | null } | null | undefined) =>
      !named ? '' : english.value ? named.nameEn || named.name : named.shortName || named.name,
  };
}

import { defineAsyncComponent, defineComponent, h } from 'vue';
import { useWords } from '@kit/i18n/i18n';

const MapFailed = defineComponent(() => {
  const { t } = useWords();
  return () => h('p', { class: 'map-failed' }, t('kit.mapFailed'));
});

/** The map comes only when a page shows one: it is the largest piece of the desk. */
export const LazyMap = defineAsyncComponent({
  loader: () => import('./CityMap.vue'),
  errorComponent: MapFailed,
});

import '@kit/theme/tokens.css';
import '@kit/theme/base.css';
import './portal.css';
import { createApp } from 'vue';
import { onSignedOut } from '@kit/http/client';
import { installWords } from '@kit/i18n/i18n';
import { applyTheme } from '@kit/theme/theme';
import PortalApp from './PortalApp.vue';
import { router } from './router';
import { applyElder } from './shell/elder';
import words from './words';

applyTheme();
applyElder();
onSignedOut(() => {});
createApp(PortalApp).use(installWords(words)).use(router).mount('#app');

/** A page opened before a new version was installed asks for pieces that are gone: load the new one, once. */
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('xinqiao.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('xinqiao.reloaded', String(Date.now()));
  location.reload();
});

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  window.addEventListener(
    'load',
    () => void navigator.serviceWorker.register('/portal-sw.js', { scope: '/portal' }).catch(() => {}),
  );
}

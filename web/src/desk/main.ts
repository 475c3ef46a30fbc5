import '@kit/theme/tokens.css';
import '@kit/theme/base.css';
import '@kit/overlay/overlay.css';
import '@kit/theme/print.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { onActingOver, onSignedOut, setGate } from '@kit/http/client';
import { installWords } from '@kit/i18n/i18n';
import { applyTheme } from '@kit/theme/theme';
import { gate } from './access/gate';
import { useSession } from './access/session';
import { useWorklists } from './desk/worklists';
import { router } from './router';
import DeskApp from './shell/DeskApp.vue';
import rooms from './words';

applyTheme();
const app = createApp(DeskApp);
app.use(createPinia());
app.use(installWords(rooms));
app.use(router);

setGate({ unlock: () => gate.ask('unlock'), confirm: () => gate.ask('confirm') });
onActingOver(() => void useSession().again());
onSignedOut(() => {
  gate.giveUp();
  useSession().forget();
  useWorklists().forget();
  const here = router.currentRoute.value;
  if (here.name !== 'sign-in') void router.push({ name: 'sign-in', query: { to: here.fullPath, expired: '1' } });
});

/** A page opened before a new version was installed asks for pieces that are gone: load the new one, once. */
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('xinqiao.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('xinqiao.reloaded', String(Date.now()));
  location.reload();
});

app.mount('#app');

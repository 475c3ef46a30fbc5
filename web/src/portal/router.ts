import { createRouter, createWebHistory } from 'vue-router';
import HomePage from './shell/HomePage.vue';

export const router = createRouter({
  history: createWebHistory('/portal'),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/submit', name: 'submit', component: () => import('./submit/SubmitPage.vue') },
    {
      path: '/submitted/:number',
      name: 'submitted',
      component: () => import('./submit/SubmittedPage.vue'),
      props: true,
    },
    { path: '/cases', name: 'cases', component: () => import('./progress/CasesPage.vue') },
    { path: '/cases/:number', name: 'case', component: () => import('./progress/ProgressPage.vue'), props: true },
    { path: '/p/:link', name: 'link', component: () => import('./progress/ProgressPage.vue'), props: true },
    { path: '/s/:token', name: 'survey', component: () => import('./survey/AnswerPage.vue'), props: true },
    { path: '/r/:token', name: 'rate', component: () => import('./rating/RatePage.vue'), props: true },
    { path: '/chat', name: 'chat', component: () => import('./chat/ChatPage.vue') },
    { path: '/forms', name: 'forms', component: () => import('./forms/FormsPage.vue') },
    { path: '/forms/:id', name: 'form', component: () => import('./forms/FormPage.vue'), props: true },
    { path: '/ask', name: 'ask', component: () => import('./knowledge/AskPage.vue') },
    { path: '/ask/:id', name: 'article', component: () => import('./knowledge/OpenArticlePage.vue'), props: true },
    { path: '/figures', name: 'figures', component: () => import('./figures/OpenFiguresPage.vue') },
    { path: '/bind/:ticket', name: 'bind', component: () => import('./me/BindPage.vue'), props: true },
    { path: '/privacy', name: 'privacy', component: () => import('./privacy/PrivacyPage.vue') },
    { path: '/me', name: 'me', component: () => import('./me/MePage.vue') },
    {
      path: '/unsubscribe/:token',
      name: 'unsubscribe',
      component: () => import('./me/UnsubscribePage.vue'),
      props: true,
    },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./shell/NowherePage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
});

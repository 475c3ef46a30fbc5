import { surveyRoutes } from './survey/routes';
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { useSession } from './access/session';
import type { Me, Power } from './access/types';

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean;
    /** On the way to an identity provider or back, or of no account at all: for anybody, signed in or not. */
    between?: boolean;
    power?: Power;
  }
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./access/SignInPage.vue'), meta: { open: true } },
    {
      path: '/sign-in/go/:provider',
      component: () => import('./access/ProviderGoPage.vue'),
      props: true,
      meta: { between: true },
    },
    { path: '/sign-in/back', component: () => import('./access/ProviderBackPage.vue'), meta: { between: true } },
    { path: '/try-call', component: () => import('./calls/tryout/TryCallPage.vue'), meta: { between: true } },
    {
      path: '/demo/messages',
      name: 'demo-messages',
      component: () => import('./notice/DemoMessagesPage.vue'),
      meta: { between: true },
    },
    {
      path: '/',
      component: () => import('./shell/DeskShell.vue'),
      children: [
        { path: '', name: 'home', component: () => import('./shell/HomePage.vue') },
        { path: 'worklists/:key', name: 'worklist', component: () => import('./desk/WorklistPage.vue') },
        {
          path: 'cases/by-number/:number',
          name: 'case-by-number',
          component: () => import('./casework/ByNumberPage.vue'),
          props: true,
        },
        { path: 'cases/:id', name: 'case', component: () => import('./casework/CasePage.vue'), props: true },
        {
          path: 'register',
          name: 'register',
          component: () => import('./intake/RegisterPage.vue'),
          meta: { power: 'REGISTER' },
        },
        { path: 'inbox', name: 'inbox', component: () => import('./intake/inbox/InboxPage.vue') },
        {
          path: 'imports',
          name: 'imports',
          component: () => import('./intake/imports/ImportsPage.vue'),
          meta: { power: 'IMPORT' },
        },
        {
          path: 'imports/:id',
          name: 'import',
          component: () => import('./intake/imports/ImportPage.vue'),
          props: true,
          meta: { power: 'IMPORT' },
        },
        {
          path: 'floor',
          name: 'floor',
          component: () => import('./calls/wall/WallPage.vue'),
          meta: { power: 'LEAD_FLOOR' },
        },
        {
          path: 'calls/hotlines',
          name: 'hotlines',
          component: () => import('./calls/register/HotlinesPage.vue'),
        },
        { path: 'calls/queues', name: 'call-queues', component: () => import('./calls/register/QueuesPage.vue') },
        { path: 'calls/seats', name: 'call-seats', component: () => import('./calls/register/SeatsPage.vue') },
        { path: 'calls/skills', name: 'agent-skills', component: () => import('./calls/register/SkillsPage.vue') },
        { path: 'calls/outages', name: 'outages', component: () => import('./calls/register/OutagesPage.vue') },
        {
          path: 'calls/blocked',
          name: 'blocked-callers',
          component: () => import('./calls/register/BlocksPage.vue'),
          meta: { power: 'TAKE_CALLS' },
        },
        {
          path: 'knowledge/forms',
          name: 'self-forms',
          component: () => import('./portal/FormsPage.vue'),
          meta: { power: 'REVIEW_ARTICLES' },
        },
        { path: 'knowledge', name: 'knowledge', component: () => import('./knowledge/KnowledgePage.vue') },
        {
          path: 'knowledge/work',
          name: 'knowledge-work',
          component: () => import('./knowledge/WorkPage.vue'),
        },
        {
          path: 'knowledge/articles/new',
          name: 'article-new',
          component: () => import('./knowledge/EditArticlePage.vue'),
          meta: { power: 'WRITE_ARTICLES' },
        },
        {
          path: 'knowledge/articles/:id',
          name: 'article',
          component: () => import('./knowledge/ArticlePage.vue'),
          props: true,
        },
        {
          path: 'knowledge/articles/:id/edit',
          name: 'article-edit',
          component: () => import('./knowledge/EditArticlePage.vue'),
          props: true,
          meta: { power: 'WRITE_ARTICLES' },
        },
        {
          path: 'knowledge/templates',
          name: 'knowledge-templates',
          component: () => import('./knowledge/TemplatesPage.vue'),
        },
        {
          path: 'knowledge/direct-answers',
          name: 'direct-answers',
          component: () => import('./knowledge/DirectAnswersPage.vue'),
        },
        {
          path: 'knowledge/import',
          name: 'knowledge-import',
          component: () => import('./knowledge/ImportArticlesPage.vue'),
          meta: { power: 'WRITE_ARTICLES' },
        },
        {
          path: 'privacy',
          name: 'privacy',
          component: () => import('./privacy/PrivacyPage.vue'),
          meta: { power: 'PROTECT' },
        },
        {
          path: 'callbacks',
          name: 'callbacks',
          component: () => import('./callback/CallbacksPage.vue'),
          meta: { power: 'CALL_BACK' },
        },
        {
          path: 'callbacks/impossible',
          name: 'impossible-cases',
          component: () => import('./callback/ImpossiblePage.vue'),
        },
        {
          path: 'callbacks/figures',
          name: 'callback-figures',
          component: () => import('./callback/FiguresPage.vue'),
        },
        {
          path: 'informants',
          name: 'informants',
          component: () => import('./informants/OpeningsPage.vue'),
          meta: { power: 'UNSEAL' },
        },
        ...surveyRoutes,
        { path: 'assessment', name: 'assessment', component: () => import('./assessment/RankingPage.vue') },
        {
          path: 'assessment/notices',
          name: 'assessment-notices',
          component: () => import('./assessment/NoticesPage.vue'),
        },
        {
          path: 'assessment/objections',
          name: 'assessment-objections',
          component: () => import('./assessment/ObjectionsPage.vue'),
        },
        { path: 'own-figures/people', name: 'unit-people', component: () => import('./assessment/MembersPage.vue') },
        { path: 'own-figures', name: 'own-figures', component: () => import('./assessment/OwnPage.vue') },
        {
          path: 'own-figures/:account',
          name: 'person-figures',
          component: () => import('./assessment/OwnPage.vue'),
          props: true,
        },
        {
          path: 'assessment/:run/:subject',
          name: 'assessment-subject',
          component: () => import('./assessment/SubjectPage.vue'),
          props: true,
        },
        { path: 'reports', name: 'reports', component: () => import('./insight/ReportsPage.vue') },
        {
          path: 'reports/subscriptions',
          name: 'report-subscriptions',
          component: () => import('./insight/SubscriptionsPage.vue'),
        },
        {
          path: 'reports/schedules',
          name: 'report-schedules',
          component: () => import('./insight/SchedulesPage.vue'),
          meta: { power: 'EDIT_REPORTS' },
        },
        { path: 'reports/:id', name: 'report', component: () => import('./insight/ReportPage.vue'), props: true },
        { path: 'calls', name: 'call-records', component: () => import('./calls/records/RecordsPage.vue') },
        { path: 'calls/missed', name: 'missed-calls', component: () => import('./calls/records/MissedPage.vue') },
        {
          path: 'calls/staffing',
          name: 'call-staffing',
          component: () => import('./calls/staffing/StaffingPage.vue'),
          meta: { power: 'LEAD_FLOOR' },
        },
        { path: 'calls/figures', name: 'call-figures', component: () => import('./calls/figures/FiguresPage.vue') },
        {
          path: 'duty-list',
          name: 'duty-list',
          component: () => import('./catalogue/dutylist/DutyListPage.vue'),
        },
        {
          path: 'conclusions',
          name: 'conclusions',
          component: () => import('./casework/conclusions/ConclusionsPage.vue'),
        },
        {
          path: 'precedents',
          name: 'precedents',
          component: () => import('./dispatch/precedents/PrecedentsPage.vue'),
        },
        {
          path: 'precedents/:id',
          name: 'precedent',
          component: () => import('./dispatch/precedents/PrecedentPage.vue'),
          props: true,
        },
        {
          path: 'rounds',
          name: 'rounds',
          component: () => import('./dispatch/rounds/RoundsPage.vue'),
          meta: { power: 'HANDLE' },
        },
        { path: 'events', name: 'events', component: () => import('./dispatch/events/EventsPage.vue') },
        { path: 'events/:id', name: 'event', component: () => import('./dispatch/events/EventPage.vue'), props: true },
        {
          path: 'dispatch/quality',
          name: 'dispatch-quality',
          component: () => import('./dispatch/quality/QualityPage.vue'),
        },
        { path: 'supervision', name: 'supervision-board', component: () => import('./supervision/BoardPage.vue') },
        {
          path: 'supervision/measures',
          name: 'measures',
          component: () => import('./supervision/MeasuresPage.vue'),
        },
        {
          path: 'supervision/findings',
          name: 'findings',
          component: () => import('./supervision/FindingsPage.vue'),
          meta: { power: 'SUPERVISE' },
        },
        {
          path: 'supervision/rechecks',
          name: 'rechecks',
          component: () => import('./supervision/RechecksPage.vue'),
          meta: { power: 'SUPERVISE' },
        },
        { path: 'admin', name: 'admin', component: () => import('./admin/AdminHome.vue') },
        {
          path: 'admin/people',
          name: 'admin-people',
          component: () => import('./admin/PeoplePage.vue'),
          meta: { power: 'ADMINISTER' },
        },
        {
          path: 'admin/powers',
          name: 'admin-powers',
          component: () => import('./admin/PowersPage.vue'),
          meta: { power: 'SECURE' },
        },
        { path: 'admin/roles', name: 'admin-roles', component: () => import('./admin/RolesPage.vue') },
        {
          path: 'admin/sources',
          name: 'admin-sources',
          component: () => import('./intake/sources/SourcesPage.vue'),
        },
        {
          path: 'admin/services',
          name: 'admin-services',
          component: () => import('./admin/ServicesPage.vue'),
        },
        {
          path: 'admin/sessions',
          name: 'admin-sessions',
          component: () => import('./admin/SessionsPage.vue'),
          meta: { power: 'SECURE' },
        },
        {
          path: 'admin/delegations',
          name: 'admin-delegations',
          component: () => import('./admin/DelegationsPage.vue'),
          meta: { power: 'SECURE' },
        },
        {
          path: 'admin/notices',
          name: 'admin-notices',
          component: () => import('./notice/NoticesPage.vue'),
          meta: { power: 'ADMINISTER' },
        },
        {
          path: 'admin/notices/templates',
          name: 'admin-notice-templates',
          component: () => import('./notice/NoticeTemplatesPage.vue'),
          meta: { power: 'ADMINISTER' },
        },
        { path: 'admin/rules', name: 'admin-rules', component: () => import('./catalogue/rules/RulePacksPage.vue') },
        {
          path: 'admin/rules/:version(\\d{1,9})',
          name: 'rule-pack',
          component: () => import('./catalogue/rules/RulePackPage.vue'),
          props: true,
        },
        {
          path: 'admin/calendars',
          name: 'admin-calendars',
          component: () => import('./timekeeping/calendars/CalendarsPage.vue'),
          meta: { power: 'ADMINISTER' },
        },
        { path: 'admin/check', name: 'admin-check', component: () => import('./admin/CheckUpPage.vue') },
        {
          path: 'admin/compliance',
          name: 'admin-compliance',
          component: () => import('./compliance/CompliancePage.vue'),
        },
        { path: 'admin/settings', name: 'admin-settings', component: () => import('./admin/SettingsPage.vue') },
        { path: 'audit', name: 'audit', component: () => import('./audit/TrailPage.vue'), meta: { power: 'AUDIT' } },
        {
          path: 'audit/chain',
          name: 'audit-chain',
          component: () => import('./audit/ChainPage.vue'),
          meta: { power: 'AUDIT' },
        },
        { path: 'my/account', name: 'my-account', component: () => import('./access/MyAccountPage.vue') },
        { path: ':rest(.*)*', name: 'nowhere', component: () => import('./shell/NowherePage.vue') },
      ],
    },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
});

/** Where somebody lands: what they asked for, their own first page, or the home page, which looks where there is work. */
export function landing(me: Me, asked: unknown): string {
  if (typeof asked === 'string' && asked.startsWith('/') && !asked.startsWith('//')) return asked;
  const home = router.resolve(me.homePath || '/');
  return home.name === 'nowhere' || home.name === 'worklist' ? '/' : home.path;
}

async function guard(to: RouteLocationNormalized) {
  if (to.meta.between) return true;
  const session = useSession();
  const me = await session.recall().catch(() => null);
  if (to.meta.open) return me ? landing(me, to.query.to) : true;
  if (!me) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  if ((me.factorMissing || me.passwordIsFirst) && to.name !== 'my-account') return { name: 'my-account' };
  if (to.meta.power && !session.may(to.meta.power)) return { name: 'home' };
  return true;
}

router.beforeEach(guard);

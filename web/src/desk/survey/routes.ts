import type { RouteRecordRaw } from 'vue-router';

/** 民意调查的页面. */
export const surveyRoutes: RouteRecordRaw[] = [
  {
    path: 'surveys',
    name: 'surveys',
    component: () => import('./SurveysPage.vue'),
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id',
    name: 'survey',
    component: () => import('./EditorPage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id/sample',
    name: 'survey-sample',
    component: () => import('./SamplePage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id/progress',
    name: 'survey-progress',
    component: () => import('./ProgressPage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id/review',
    name: 'survey-review',
    component: () => import('./ReviewPage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id/results',
    name: 'survey-results',
    component: () => import('./ResultsPage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'surveys/:id/report',
    name: 'survey-report',
    component: () => import('./ReportPage.vue'),
    props: true,
    meta: { power: 'RUN_SURVEYS' },
  },
  {
    path: 'interviews',
    name: 'interviews',
    component: () => import('./InterviewsPage.vue'),
    meta: { power: 'INTERVIEW' },
  },
  {
    path: 'survey-rechecks',
    name: 'survey-rechecks',
    component: () => import('./RechecksPage.vue'),
  },
];

import type { Shape } from '@kit/http/api';
import { http, withQuery } from '@kit/http/client';
import type { GivenAnswer } from '@kit/controls/AnswerField.vue';

export type SurveyLine = Shape<'SurveyViewsSurveyLine'>;
export type Survey = Shape<'SurveyViewsSurveyView'>;
export type Questionnaire = Shape<'Questionnaire'>;
export type Question = Shape<'Question'>;
export type Draw = Shape<'Drawn'>;
export type Compared = Shape<'SamplingCompared'>;
export type Progress = Shape<'ResultProgressView'>;
export type Results = Shape<'ResultView'>;
export type Cross = Shape<'TallyCross'>;
export type Person = Shape<'SurveyViewsPersonView'>;
export type Opened = Shape<'SurveyViewsPersonOpened'>;
export type Review = Shape<'SurveyViewsReviewView'>;

type Asked = Record<string, string | number | boolean | null | undefined>;
interface Paged<T> {
  items: T[];
  next?: string | null;
}

/** 民意调查: what its pages ask of the server. */
export const surveys = {
  page: (after: string, signal?: AbortSignal) => http.get<Paged<SurveyLine>>('/surveys', { after }, signal),
  add: (head: object) => http.post<Survey>('/surveys', head),
  open: (id: string, signal?: AbortSignal) => http.get<Survey>(`/surveys/${id}`, undefined, signal),
  head: (id: string, head: object) => http.put<Survey>(`/surveys/${id}`, head),
  draft: (id: string, questionnaire: Questionnaire, version: number) =>
    http.put<Survey>(`/surveys/${id}/questionnaire`, { questionnaire, version }),
  act: (id: string, act: 'field' | 'pause' | 'close') => http.post<Survey>(`/surveys/${id}/${act}`, {}),
  sample: (id: string) => http.get<{ draw?: Draw | null }>(`/surveys/${id}/sample`),
  draw: (id: string, order: object) => http.post<{ draw?: Draw | null }>(`/surveys/${id}/sample`, order),
  list: (id: string, file: File, asked: Asked) =>
    http.upload<{ draw?: Draw | null }>(withQuery(`/surveys/${id}/list`, asked), file),
  check: (id: string) => http.post<Compared>(`/surveys/${id}/sample/check`, {}),
  frame: (id: string) => `/api/surveys/${id}/frame.csv`,
  progress: (id: string) => http.glance<Progress>(`/surveys/${id}/progress`),
  results: (id: string) => http.get<Results>(`/surveys/${id}/results`),
  weighting: (id: string, body: object) => http.put<Results>(`/surveys/${id}/weighting`, body),
  cross: (id: string, rows: string, by: string) => http.get<Cross>(`/surveys/${id}/cross`, { rows, by }),
  sheet: (id: string) => `/api/surveys/${id}/results.xlsx`,
  word: (id: string) => `/api/surveys/${id}/report.docx`,
  pdf: (id: string) => `/api/surveys/${id}/report.pdf`,
  interviews: (id: string, show: string, after: string, signal?: AbortSignal) =>
    http.get<Paged<Review>>(`/surveys/${id}/interviews`, { show, after }, signal),
  rechecks: (after: string, signal?: AbortSignal) => http.get<Paged<Review>>('/survey-rechecks', { after }, signal),
  judge: (id: string, valid: boolean, why: string) =>
    http.post<void>(`/survey-interviews/${id}/verdict`, { valid, why }),
  recheck: (id: string, confirmed: boolean, why: string) =>
    http.post<void>(`/survey-interviews/${id}/recheck`, { confirmed, why }),
};

/** 人工访问. */
export const people = {
  page: (asked: Asked, signal?: AbortSignal) =>
    http.get<Paged<Person> & { due: number }>('/survey-people', asked, signal),
  open: (id: string) => http.get<Opened>(`/survey-people/${id}`),
  claim: (id: string) => http.post<Opened>(`/survey-people/${id}/claim`, {}),
  release: (id: string) => http.post<void>(`/survey-people/${id}/release`, {}),
  step: (id: string, answers: GivenAnswer[]) => http.post<Opened>(`/survey-people/${id}/steps`, { answers }),
  finish: (id: string, answers: GivenAnswer[]) =>
    http.post<{ counts: boolean }>(`/survey-people/${id}/finish`, { answers }),
  write: (id: string, result: string, at?: string) =>
    http.post<void>(`/survey-people/${id}/result`, at ? { result, at } : { result }),
  link: (id: string) => http.post<{ address: string; until: string }>(`/survey-people/${id}/link`, {}),
};

export const KINDS = ['SINGLE', 'MULTI', 'SCALE', 'NUMBER', 'TEXT'] as const;
export const END = 'END';

/** The first code that no other question has. */
export function nextCode(taken: { code: string }[], letter = 'Q'): string {
  for (let at = taken.length + 1; ; at++) {
    if (!taken.some((one) => one.code === `${letter}${at}`)) return `${letter}${at}`;
  }
}
export function blankQuestion(taken: Question[]): Question {
  return {
    code: nextCode(taken),
    kind: 'SINGLE',
    zh: '',
    en: '',
    options: [
      { code: 'A', zh: '', en: '' },
      { code: 'B', zh: '', en: '' },
    ],
    low: null,
    high: null,
    needed: true,
    next: '',
    routes: [],
  } as Question;
}
/** A, B, C … as long as there are letters. */
export function nextOption(options: { code: string }[]): string {
  const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((one) => !options.some((each) => each.code === one));
  return letter ?? `A${options.length + 1}`;
}
/** What a question keeps when it becomes one of another kind. */
export function turned(question: Question, kind: Question['kind']): Question {
  const chosen = kind === 'SINGLE' || kind === 'MULTI';
  const counted = kind === 'SCALE' || kind === 'NUMBER';
  return {
    ...question,
    kind,
    options: chosen && !question.options.length ? blankQuestion([]).options : chosen ? question.options : [],
    low: kind === 'SCALE' ? (question.low ?? 1) : counted ? question.low : null,
    high: kind === 'SCALE' ? (question.high ?? 5) : counted ? question.high : null,
    routes: question.routes.filter((route) => (chosen ? route.option !== '' : counted && route.option === '')),
  };
}
/** The answers of a question that a quota or a rule can name. */
export function sayings(question: Question | undefined): { code: string; zh: string; en: string }[] {
  if (!question) return [];
  if (question.kind === 'SCALE' && question.low != null && question.high != null) {
    return Array.from({ length: Math.max(0, question.high - question.low + 1) }, (_, at) => {
      const step = String(question.low! + at);
      return { code: step, zh: step, en: step };
    });
  }
  return question.options;
}
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

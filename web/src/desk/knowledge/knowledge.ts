import { http, withQuery } from '@kit/http/client';
import type {
  ArticleBody,
  ArticlePageOf,
  ArticleView,
  Authorisation,
  AuthorisationBody,
  AuthorisationPage,
  FeedbackPage,
  FoundPage,
  GapPage,
  Health,
  ImportReport,
  ListCount,
  Template,
  TemplateBody,
  TemplatePage,
  TemplatePlace,
  VersionView,
} from './types';

type Asked = Record<string, string | number | boolean | null | undefined>;

/** 知识库: what its pages ask of the server. */
export const knowledge = {
  page: (asked: Asked, signal?: AbortSignal) => http.get<ArticlePageOf>('/articles', asked, signal),
  lists: () => http.get<ListCount[]>('/articles/lists'),
  search: (asked: Asked, signal?: AbortSignal) => http.get<FoundPage>('/articles/search', asked, signal),
  article: (id: string, signal?: AbortSignal) => http.get<ArticleView>(`/articles/${id}`, undefined, signal),
  versions: (id: string) => http.get<VersionView[]>(`/articles/${id}/versions`),
  begin: (body: ArticleBody) => http.post<VersionView>('/articles', body),
  save: (id: string, body: ArticleBody) => http.post<VersionView>(`/articles/${id}/save`, body),
  submit: (id: string, saves: number) => http.post<VersionView>(`/articles/${id}/submit`, { saves }),
  takeBack: (id: string, saves: number) => http.post<VersionView>(`/articles/${id}/take-back`, { saves }),
  review: (id: string, saves: number, agreed: boolean, note: string) =>
    http.post<VersionView>(`/articles/${id}/review`, { saves, agreed, note }),
  withdraw: (id: string, why: string) => http.post<void>(`/articles/${id}/withdraw`, { why }),
  relate: (id: string, other: string, on: boolean) => http.post<void>(`/articles/${id}/related`, { other, on }),
  attach: (id: string, files: string[]) => http.post<void>(`/articles/${id}/attachments`, { files }),
  sheet: (asked: Asked) => `/api${withQuery('/articles.xlsx', asked)}`,
  bring: (file: File, unit: string, run: boolean, doubtful: boolean) =>
    http.upload<ImportReport>(withQuery('/articles/import', { unit, run, doubtful }), file),
  giveFeedback: (id: string, kind: string, words: string) =>
    http.post<void>(`/articles/${id}/feedback`, { kind, words }),
  feedback: (own: boolean, after: string | null, signal?: AbortSignal) =>
    http.get<FeedbackPage>('/article-feedback', { own, after }, signal),
  settleFeedback: (id: string, rightSo: boolean, answer: string) =>
    http.post<void>(`/article-feedback/${id}/settle`, { rightSo, answer }),
  tellGap: (question: string) => http.post<void>('/knowledge-gaps', { question }),
  gaps: (after: string | null, signal?: AbortSignal) => http.get<GapPage>('/knowledge-gaps', { after }, signal),
  settleGap: (id: string, article: string | null, note: string) =>
    http.post<void>(`/knowledge-gaps/${id}/settle`, { article, note }),
  health: () => http.get<Health[]>('/knowledge-health'),
  templates: (asked: Asked, signal?: AbortSignal) => http.get<TemplatePage>('/templates', asked, signal),
  places: () => http.get<TemplatePlace[]>('/templates/places'),
  saveTemplate: (body: TemplateBody) => http.post<Template>('/templates', body),
  templateUsed: (id: string) => http.post<void>(`/templates/${id}/used`, {}),
  authorisations: (after: string | null, signal?: AbortSignal) =>
    http.get<AuthorisationPage>('/direct-answers', { after }, signal),
  authorisedFor: (matter: string, area: string, signal?: AbortSignal) =>
    http.get<Authorisation[]>('/direct-answers/for', { matter, area }, signal),
  authorise: (body: AuthorisationBody) => http.post<Authorisation>('/direct-answers', body),
  endAuthorisation: (id: string) => http.post<void>(`/direct-answers/${id}/end`, {}),
};

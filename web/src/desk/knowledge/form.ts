import type { Matter } from '@desk/catalogue/types';
import type { Area, Unit } from '@desk/organisation/types';
import type { ArticleBody, ArticleTextView, VersionView } from './types';

/** 条目表单: what the editor types over. */
export interface ArticleForm {
  unit: Unit | null;
  area: Area | null;
  matter: Matter | null;
  reach: ArticleTextView['reach'];
  title: string;
  titleEn: string;
  question: string;
  answer: string;
  basis: string;
  documents: string;
  steps: string;
  phones: { name: string; number: string }[];
  links: { name: string; url: string }[];
  from: string | null;
  until: string | null;
}

export function blankForm(unit: Unit | null, area: Area | null, question = ''): ArticleForm {
  return {
    unit,
    area,
    matter: null,
    reach: 'PUBLIC',
    title: '',
    titleEn: '',
    question,
    answer: '',
    basis: '',
    documents: '',
    steps: '',
    phones: [],
    links: [],
    from: null,
    until: null,
  };
}

export function formOf(text: ArticleTextView, unit: Unit | null): ArticleForm {
  return {
    ...text,
    unit,
    area: text.area ?? null,
    matter: text.matter ?? null,
    phones: text.phones.map((one) => ({ ...one })),
    links: text.links.map((one) => ({ ...one })),
  };
}

/** The request that saves it, over the version that was read. */
export function bodyOf(form: ArticleForm, read: VersionView | null): ArticleBody {
  return {
    unit: form.unit?.id ?? null,
    version: read?.version ?? null,
    saves: read?.saves ?? null,
    area: form.area?.code ?? '',
    matter: form.matter?.code ?? null,
    reach: form.reach,
    title: form.title,
    titleEn: form.titleEn,
    question: form.question,
    answer: form.answer,
    basis: form.basis,
    documents: form.documents,
    steps: form.steps,
    phones: form.phones.filter((one) => one.name.trim() || one.number.trim()),
    links: form.links.filter((one) => one.name.trim() || one.url.trim()),
    from: form.from,
    until: form.until,
  };
}

/** The same as a text that can be compared with another. */
export function textOf(form: ArticleForm): ArticleTextView {
  const { unit: _, area, matter, from, until, ...rest } = form;
  return {
    ...rest,
    area: area as ArticleTextView['area'],
    matter: matter as ArticleTextView['matter'],
    from: from ?? '',
    until: until ?? '',
  };
}

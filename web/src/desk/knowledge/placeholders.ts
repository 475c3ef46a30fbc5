import { day } from '@kit/time/format';
import type { CasePage } from '@desk/casework/types';
import type { Template, TemplatePlace } from './types';

/** 占位符: what a case fills in, by the names that the server gives them. */
function valuesOf(page: CasePage, now: Date): Record<TemplatePlace['place'], string> {
  return {
    NUMBER: page.number,
    TITLE: page.title,
    MATTER: page.matter?.name ?? '',
    AREA: page.area?.path.slice(-2).join('') ?? '',
    ADDRESS: page.address || page.area?.name || '',
    REGISTERED: day(page.registeredAt),
    UNIT: page.holder?.name ?? page.lead?.name ?? '',
    TODAY: day(now),
  };
}

/** A template's words with all that the case says; what it does not say stays open, to be seen. */
export function filled(body: string, places: readonly TemplatePlace[], page: CasePage, now = new Date()): string {
  const values = valuesOf(page, now);
  return places.reduce(
    (words, { place, name }) => words.replaceAll(`{{${name}}}`, values[place] || `{{${name}}}`),
    body,
  );
}

/** 用途: what the words of a step's field are, if there are templates for them. */
const KIND_OF: Record<string, Template['kind']> = {
  'reply.text': 'REPLY',
  'assist-reply.text': 'REPLY',
  'answer-directly.text': 'REPLY',
  'dispatch.note': 'ORDER',
  'return.reason': 'RETURN',
  'record-callback.words': 'CALLBACK',
};

export function templateKindOf(step: string, field: string): Template['kind'] | undefined {
  return KIND_OF[`${step}.${field}`];
}

import type { Shape } from '@kit/http/api';
import { http } from '@kit/http/client';

/** 自助表单: what citizens fill in, as its editor writes it. */
export type SelfForm = Shape<'FormView'>;
export type Asked = Shape<'FormField'>;
export type FormBody = Omit<Shape<'FormBody'>, 'fields'> & { fields: Asked[] };

export const FIELD_KINDS = ['TEXT', 'LINES', 'NUMBER', 'DATE', 'CHOICE'] as const;

export const selfForms = {
  list: () => http.get<SelfForm[]>('/forms'),
  save: (id: string | null, form: FormBody) =>
    id ? http.put<SelfForm>(`/forms/${id}`, form) : http.post<SelfForm>('/forms', form),
};

export const emptyField = (): Asked => ({
  key: '',
  kind: 'TEXT',
  required: false,
  label: '',
  labelEn: '',
  hint: '',
  hintEn: '',
  choices: [],
});

/** Choices as they are typed: one in a line, English behind a bar. */
export const choicesTyped = (text: string): Asked['choices'] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [zh = '', en = ''] = line.split('|').map((part) => part.trim());
      return { zh, en };
    });
export const choicesText = (choices: Asked['choices']): string =>
  choices.map((one) => (one.en ? `${one.zh}|${one.en}` : one.zh)).join('\n');

/** Whether citizens can fill it in on a day, and if not, why. */
export function standing(form: Pick<SelfForm, 'active' | 'from' | 'until'>, today: string) {
  if (!form.active) return 'off';
  if (form.from && today < form.from) return 'notYet';
  return form.until && today > form.until ? 'over' : 'on';
}

import type { Said } from '@kit/i18n/words';

export interface ProblemField extends Said {
  field: string;
  code: string;
}

/** What the server answers when it refuses or fails: a stable code and a sentence in both languages. */
export interface ProblemBody extends Said {
  type: string;
  status: number;
  code: string;
  fields: ProblemField[];
  current?: number;
  /** The number of the request, as the log has it. */
  request?: string;
}

const OFFLINE: ProblemBody = {
  type: 'urn:xinqiao:problem:web.offline',
  status: 0,
  code: 'web.offline',
  zh: '连接不上服务器，请检查网络后再试一次。',
  en: 'The server cannot be reached. Check the network and try again.',
  fields: [],
};
const OFFLINE_WRITING: ProblemBody = {
  ...OFFLINE,
  zh: '连接不上服务器。您填写的内容都还在，请检查网络后再试一次。',
  en: 'The server cannot be reached. What you typed is kept; check the network and try again.',
};

export class Problem extends Error implements Said {
  constructor(readonly body: ProblemBody) {
    super(body.code);
    this.name = 'Problem';
  }

  static offline(writing: boolean): Problem {
    return new Problem(writing ? OFFLINE_WRITING : OFFLINE);
  }

  /** From whatever came back; an answer that is not a problem document still becomes one. */
  static from(status: number, answer: unknown): Problem {
    const given = (answer ?? {}) as Partial<ProblemBody>;
    return new Problem({
      ...given,
      type: given.type ?? 'urn:xinqiao:problem:web.unexpected',
      status,
      code: given.code ?? 'web.unexpected',
      zh: given.zh ?? `服务器没有按约定作答（${status}）。请稍后再试，仍不行请联系管理员。`,
      en: given.en ?? `The server gave an unexpected answer (${status}). Try again later, or tell the administrator.`,
      fields: given.fields ?? [],
    });
  }

  get code(): string {
    return this.body.code;
  }
  get status(): number {
    return this.body.status;
  }
  get zh(): string {
    return this.body.zh;
  }
  get en(): string {
    return this.body.en;
  }
  /** The first sentence for each named field. */
  get byField(): Record<string, ProblemField> {
    const found: Record<string, ProblemField> = {};
    for (const field of this.body.fields) found[field.field] ??= field;
    return found;
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return Problem.from(0, {
    code: 'web.failed',
    zh: '页面出了错，请刷新后再试。',
    en: 'The page failed. Reload and try again.',
  });
}

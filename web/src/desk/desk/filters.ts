import {
  CHANNELS,
  KINDS,
  STAGES,
  URGENCIES,
  type Channel,
  type Kind,
  type Stage,
  type Urgency,
} from '@desk/casework/types';

export type Sort = 'due' | 'registered' | 'number';
export type Direction = 'asc' | 'desc';

/** 筛选条件: what a worklist is narrowed to; the address of the page says the same. */
export interface Filters {
  kind?: Kind;
  urgency?: Urgency;
  channel?: Channel;
  stage?: Stage;
  matter?: string;
  area?: string;
  unit?: string;
  overdue?: true;
  text?: string;
  from?: string;
  to?: string;
  sort?: Sort;
  direction?: Direction;
}

type Query = Record<string, unknown>;

const SORTS: readonly Sort[] = ['due', 'registered', 'number'];
const DIRECTIONS: readonly Direction[] = ['asc', 'desc'];
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((one) => one === value);
}

function word(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text || undefined;
}

function date(value: unknown): string | undefined {
  return typeof value === 'string' && DATE.test(value) ? value : undefined;
}

function tidy(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as Filters;
}

/** Reads an address; whatever it does not know it leaves out. */
export function filtersOf(query: Query): Filters {
  return tidy({
    kind: oneOf(KINDS, query.kind),
    urgency: oneOf(URGENCIES, query.urgency),
    channel: oneOf(CHANNELS, query.channel),
    stage: oneOf(STAGES, query.stage),
    matter: word(query.matter),
    area: word(query.area),
    unit: word(query.unit),
    overdue: query.overdue === 'true' ? true : undefined,
    text: word(query.text),
    from: date(query.from),
    to: date(query.to),
    sort: oneOf(SORTS, query.sort),
    direction: oneOf(DIRECTIONS, query.direction),
  });
}

/** The same as an address. */
export function queryOf(filters: Filters): Record<string, string> {
  return Object.fromEntries(Object.entries(tidy(filters)).map(([name, value]) => [name, String(value)]));
}

/** The names under which a filter shows as a chip; the order of the rows is not one. */
export function chipsOf(filters: Filters): (keyof Filters)[] {
  return (Object.keys(filters) as (keyof Filters)[]).filter((name) => name !== 'sort' && name !== 'direction');
}

export function without(filters: Filters, name: keyof Filters): Filters {
  const rest = { ...filters };
  delete rest[name];
  return rest;
}

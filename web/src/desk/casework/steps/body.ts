import type { FileRef } from '@desk/files/types';
import type { DutyLine } from '@desk/catalogue/types';
import type { CasePage } from '../types';
import type { FieldSpec, StepSpec, Values } from './registry';

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

const ids = (list: unknown) => (list as { id: string }[]).map((one) => one.id);

/** What one field sends: ids and codes for named things, the plain value otherwise. */
function sent(field: FieldSpec, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  switch (field.kind) {
    case 'unit':
    case 'unitBelow':
    case 'case':
      return (value as { id: string }).id;
    case 'units':
      return ids(value);
    case 'files':
      return (value as FileRef[]).map((one) => one.id);
    case 'duty': {
      const line = value as DutyLine;
      return { matter: line.code, area: line.area, unit: line.unit.id, clause: line.clause };
    }
    case 'returnReason':
    case 'way':
    case 'matter':
    case 'area':
      return (value as { code: string }).code;
    case 'line':
    case 'block':
      return String(value).trim() || undefined;
    default:
      return value;
  }
}

function shownFields(spec: StepSpec, values: Values): FieldSpec[] {
  return spec.fields.filter((field) => !field.shown || field.shown(values));
}

/** Whether a field must be filled in, as far as the answers above it say. */
export function isRequired(field: FieldSpec, values: Values): boolean {
  return field.required === true || field.requiredWhen?.(values) === true;
}

/** Names of required fields that are still empty. */
export function missing(spec: StepSpec, values: Values): string[] {
  return shownFields(spec, values)
    .filter((field) => isRequired(field, values) && sent(field, values[field.name]) === undefined)
    .map((field) => field.name);
}

/** The fields of a step's request; an amendment names only what changed. */
export function bodyOf(spec: StepSpec, values: Values, page: CasePage): Record<string, unknown> {
  const before = spec.initial?.(page) ?? {};
  const body: Record<string, unknown> = {};
  for (const field of shownFields(spec, values)) {
    const value = sent(field, values[field.name]);
    if (field.amends && JSON.stringify(value) === JSON.stringify(sent(field, before[field.name]))) continue;
    if (field.kind === 'position') {
      if (value) Object.assign(body, value);
    } else if (value !== undefined) {
      body[field.name] = value;
    } else if (field.amends && (field.kind === 'line' || field.kind === 'block')) {
      body[field.name] = '';
    } else if (field.amends && field.kind === 'units') {
      body[field.name] = [];
    }
  }
  return body;
}

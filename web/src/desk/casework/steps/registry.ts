import {
  Ban,
  BellRing,
  Check,
  CheckCheck,
  Archive,
  ArrowDown,
  ArrowUp,
  Clock3,
  CornerUpLeft,
  ExternalLink,
} from 'lucide-vue-next';
import {
  Eye,
  EyeOff,
  Gavel,
  GitMerge,
  GitPullRequestArrow,
  MessageSquareReply,
  PenLine,
  PhoneCall,
  Play,
} from 'lucide-vue-next';
import {
  Pause,
  RotateCcw,
  Send,
  Signpost,
  StickyNote,
  Signature,
  Split,
  ThumbsDown,
  TimerReset,
  UserPlus,
  UserX,
} from 'lucide-vue-next';
import type { Component } from 'vue';
import type { CasePage, Disposition, ReturnReason } from '../types';
import { retold, toldBy } from './ways';

export type FieldKind =
  | 'line'
  | 'block'
  | 'unit'
  | 'unitBelow'
  | 'units'
  | 'limit'
  | 'until'
  | 'yesNo'
  | 'satisfaction'
  | 'files'
  | 'kind'
  | 'urgency'
  | 'matter'
  | 'area'
  | 'position'
  | 'case'
  | 'returnReason'
  | 'way'
  | 'duty';

export type Values = Record<string, unknown>;

export interface FieldSpec {
  name: string;
  kind: FieldKind;
  required?: boolean;
  requiredWhen?: (values: Values) => boolean;
  /** Words for yes and no, when plain ones say too little. */
  answers?: [string, string];
  shown?: (values: Values) => boolean;
  /** Written down only when it differs from the case. */
  amends?: boolean;
}

export type Panel =
  | 'proposals'
  | 'pendingReturn'
  | 'pendingExtension'
  | 'reply'
  | 'caller'
  | 'rating'
  | 'similar'
  | 'earlier'
  | 'compare'
  | 'supervision'
  | 'rounds'
  | 'decided';

export interface StepSpec {
  icon: Component;
  fields: FieldSpec[];
  /** What stands above or beside the form so that one can judge. */
  panels?: Panel[];
  /** Done at once: there is nothing to fill in. */
  direct?: boolean;
  wide?: boolean;
  initial?: (page: CasePage) => Values;
  /** What changes with what was just filled in. */
  follow?: (before: Values, now: Values) => Values;
}

const block = (name: string, required = true): FieldSpec => ({ name, kind: 'block', required });

/** The reason that was chosen for a return, which says what else is asked for. */
const reasonOf = (values: Values) => values.code as ReturnReason | null | undefined;

/** The way that was chosen for a case that becomes no order, which says what else is asked for. */
const wayOf = (values: Values) => values.way as Disposition | null | undefined;
const toldOf = (values: Values) => toldBy(wayOf(values), String(values.to ?? ''));

const amended: FieldSpec[] = [
  { name: 'kind', kind: 'kind' },
  { name: 'urgency', kind: 'urgency' },
  { name: 'title', kind: 'line', required: true },
  { name: 'text', kind: 'block', required: true },
  { name: 'matter', kind: 'matter' },
  { name: 'area', kind: 'area' },
  { name: 'address', kind: 'line' },
  { name: 'position', kind: 'position' },
  { name: 'recusedUnits', kind: 'units' },
];

/** 步骤: what each step asks for. Which steps there are is the server's word alone; this only knows their forms. */
export const STEPS: Record<string, StepSpec> = {
  amend: {
    icon: PenLine,
    wide: true,
    fields: amended.map((field) => ({ ...field, amends: true })),
    initial: (page) => ({
      kind: page.kind,
      urgency: page.urgency,
      title: page.title,
      text: page.text,
      matter: page.matter,
      area: page.area,
      address: page.address ?? '',
      position: page.lon === null || page.lat === null ? null : { lon: page.lon, lat: page.lat },
      recusedUnits: page.recused,
    }),
  },
  'stand-aside': { icon: UserX, fields: [block('reason')] },
  'answer-directly': { icon: MessageSquareReply, fields: [block('text')] },
  conclude: {
    icon: Signpost,
    wide: true,
    panels: ['earlier'],
    fields: [
      { name: 'way', kind: 'way', required: true },
      { name: 'to', kind: 'line', required: true, shown: (values) => wayOf(values)?.needs === 'BODY' },
      { name: 'earlier', kind: 'case', required: true, shown: (values) => wayOf(values)?.needs === 'CASE' },
      block('text'),
    ],
    follow: (before, now) => ({ text: retold(String(now.text ?? ''), toldOf(before), toldOf(now)) }),
  },
  dispatch: {
    icon: Send,
    wide: true,
    panels: ['proposals'],
    fields: [
      { name: 'leadUnit', kind: 'unit', required: true },
      { name: 'assistUnits', kind: 'units' },
      { name: 'replyLimit', kind: 'limit' },
      block('note', false),
    ],
  },
  'add-assist': { icon: UserPlus, fields: [{ name: 'unit', kind: 'unit', required: true }, block('note', false)] },
  sign: { icon: Signature, direct: true, fields: [] },
  'pass-down': { icon: ArrowDown, fields: [{ name: 'unit', kind: 'unitBelow', required: true }, block('note', false)] },
  'pass-up': { icon: ArrowUp, fields: [block('note')] },
  return: {
    icon: CornerUpLeft,
    wide: true,
    panels: ['decided'],
    fields: [
      { name: 'code', kind: 'returnReason', required: true },
      { name: 'proposedUnit', kind: 'unit', requiredWhen: (values) => reasonOf(values)?.needsUnit === true },
      { name: 'duty', kind: 'duty', requiredWhen: (values) => reasonOf(values)?.needsDutyClause === true },
      block('reason'),
      { name: 'clause', kind: 'line' },
    ],
  },
  'decide-return': {
    icon: Gavel,
    wide: true,
    panels: ['pendingReturn', 'proposals', 'rounds', 'decided'],
    fields: [
      { name: 'upheld', kind: 'yesNo', required: true, answers: ['upheldYes', 'upheldNo'] },
      { name: 'leadUnit', kind: 'unit', required: true, shown: (values) => values.upheld === true },
      block('note'),
    ],
    initial: (page) => ({ leadUnit: page.pendingReturn?.proposedUnit ?? null }),
  },
  'ask-extension': { icon: TimerReset, fields: [{ name: 'limit', kind: 'limit', required: true }, block('reason')] },
  'decide-extension': {
    icon: Clock3,
    panels: ['pendingExtension'],
    fields: [
      { name: 'granted', kind: 'yesNo', required: true, answers: ['grantedYes', 'grantedNo'] },
      { ...block('note', false), requiredWhen: (values) => values.granted === false },
    ],
  },
  suspend: { icon: Pause, fields: [block('reason'), { name: 'until', kind: 'until', required: true }] },
  resume: { icon: Play, fields: [block('note', false)] },
  reply: { icon: MessageSquareReply, wide: true, fields: [block('text'), { name: 'attachments', kind: 'files' }] },
  'assist-reply': { icon: MessageSquareReply, fields: [block('text')] },
  'accept-reply': { icon: CheckCheck, panels: ['reply'], fields: [block('note', false)] },
  'reject-reply': { icon: ThumbsDown, panels: ['reply'], fields: [block('reason')] },
  'record-callback': {
    icon: PhoneCall,
    panels: ['caller', 'reply'],
    fields: [
      { name: 'contacted', kind: 'yesNo', required: true, answers: ['contactedYes', 'contactedNo'] },
      {
        name: 'solved',
        kind: 'yesNo',
        required: true,
        answers: ['solvedYes', 'solvedNo'],
        shown: (values) => values.contacted === true,
      },
      { name: 'satisfied', kind: 'satisfaction', required: true, shown: (values) => values.contacted === true },
      block('words', false),
    ],
  },
  'decide-rework': {
    icon: GitPullRequestArrow,
    panels: ['rating', 'reply'],
    fields: [{ name: 'again', kind: 'yesNo', required: true, answers: ['againYes', 'againNo'] }, block('reason')],
  },
  close: { icon: Check, panels: ['rating'], fields: [block('note', false)] },
  archive: { icon: Archive, direct: true, fields: [] },
  reopen: { icon: RotateCcw, fields: [block('reason')] },
  merge: {
    icon: GitMerge,
    wide: true,
    panels: ['similar'],
    fields: [{ name: 'primary', kind: 'case', required: true }, block('reason')],
  },
  unmerge: { icon: Split, wide: true, panels: ['compare'], fields: [block('reason')] },
  annotate: { icon: StickyNote, fields: [block('text')] },
  urge: { icon: BellRing, fields: [block('text')] },
  supervise: { icon: Eye, fields: [block('text'), { name: 'limit', kind: 'limit' }] },
  'end-supervision': { icon: EyeOff, panels: ['supervision'], fields: [block('note')] },
  withdraw: { icon: Ban, fields: [block('reason')] },
  'transfer-out': {
    icon: ExternalLink,
    fields: [{ name: 'to', kind: 'line', required: true }, { name: 'reference', kind: 'line' }, block('reason')],
  },
};

import {
  AlarmClock,
  Archive,
  ClipboardCheck,
  Eye,
  FolderOpen,
  Gavel,
  Hammer,
  Hourglass,
  Layers,
  ListTodo,
  Pause,
  PencilLine,
  PhoneCall,
  RefreshCw,
  Send,
  Signature,
  TimerReset,
} from 'lucide-vue-next';
import type { Component } from 'vue';

const ICONS: Record<string, Component> = {
  'to-dispatch': Send,
  'to-arbitrate': Gavel,
  'to-sign': Signature,
  handling: Hammer,
  'due-soon': Hourglass,
  overdue: AlarmClock,
  extensions: TimerReset,
  'to-review': ClipboardCheck,
  'to-call-back': PhoneCall,
  'rework-decisions': RefreshCw,
  'to-close': Archive,
  reworked: RefreshCw,
  supervised: Eye,
  suspended: Pause,
  'registered-by-me': PencilLine,
  all: Layers,
};

export function iconOf(worklist: string): Component {
  return ICONS[worklist] ?? (worklist.startsWith('to-') ? ListTodo : FolderOpen);
}

import type { Said } from '@kit/i18n/words';

export interface ImportHeader {
  index: number;
  header: string;
  samples: string[];
  target: string | null;
}

export interface ImportTarget extends Said {
  key: string;
  required: boolean;
}

/** 待导入文件: read and recognised, not yet started. */
export interface ReadFile {
  id: string;
  fileName: string;
  encoding: string;
  format: 'csv' | 'xlsx';
  rows: number;
  headers: ImportHeader[];
  targets: ImportTarget[];
}

export interface ImportState {
  id: string;
  fileName: string;
  state: 'READY' | 'RUNNING' | 'PAUSED' | 'DONE' | 'FAILED' | 'CANCELLED';
  hasFile: boolean;
  total: number;
  done: number;
  registered: number;
  repeated: number;
  failed: number;
  unmatched: number;
  startedAt: string | null;
  finishedAt: string | null;
}

/** 未导入的行: which row of the file, and why. */
export interface FailedRow extends Said {
  row: number;
}

/** 导入方式: what is sent to start an import. */
export interface ImportWishes {
  mapping: Record<string, string>;
  channel?: string;
  area?: string;
}

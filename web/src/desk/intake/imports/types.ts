import type { Shape } from '@kit/http/api';

export type ImportHeader = Shape<'ImportViewsHeaderView'>;
export type ImportTarget = Shape<'ImportViewsTargetView'>;

/** 待导入文件: read and recognised, not yet started. */
export type ReadFile = Shape<'ImportViewsFileView'>;

export type ImportState = Shape<'ImportViewsStateView'>;

/** 未导入的行: which row of the file, and why. */
export type FailedRow = Shape<'RowFailure'>;

/** 导入方式: what is sent to start an import. */
export type ImportWishes = Shape<'ImportFormBody'>;

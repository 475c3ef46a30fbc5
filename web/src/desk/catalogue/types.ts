import type { Shape } from '@kit/http/api';

/** 事项 */
export type Matter = Shape<'NamedMatter'>;

/** 职责一行 */
export type DutyLine = Shape<'DutyView'>;

export type FoundMatter = Shape<'MatterFoundView'>;

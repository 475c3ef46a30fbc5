import type { Shape } from '@kit/http/api';

/** 事项 */
export type Matter = Shape<'NamedMatter'>;

export type FoundMatter = Shape<'MatterFoundView'>;

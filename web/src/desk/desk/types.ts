import type { Shape } from '@kit/http/api';

/** 工作清单 */
export type Worklist = Shape<'WorklistShown'>;

export type Page = Shape<'WorklistsPage'>;

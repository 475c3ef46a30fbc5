import type { Shape } from '@kit/http/api';

export type FileRef = Shape<'NamedFile'>;

import type { components } from '../../../generated/api';

/** 接口类型: a shape out of the API's document, by its name there. The file is written from the document: `npm run api`. */
export type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

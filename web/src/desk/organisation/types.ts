import type { Shape } from '@kit/http/api';

/** 承办单位 */
export type Unit = Shape<'NamedUnit'>;

/** 区域 */
export type Area = Shape<'NamedArea'>;

export type AreaWithAncestors = Shape<'AreaWithAncestors'>;

/** 地点: an address or a landmark that can be typed. */
export type Place = Shape<'MapPlaceView'>;

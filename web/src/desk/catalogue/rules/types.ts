import type { Shape } from '@kit/http/api';

/** 规则包 */
export type Packs = Shape<'PackViewsPacksView'>;
export type PackVersion = Shape<'PackViewsVersionView'>;
export type PackShipped = Shape<'PackViewsShippedView'>;
export type Pack = Shape<'PackViewsPackView'>;
export type PackFault = Shape<'PackViewsFaultView'>;
export type PackDifference = Shape<'PackViewsDifferenceView'>;
export type Trial = Shape<'TrialView'>;

export interface PackTitle {
  name: string;
  nameEn: string;
  note: string;
}

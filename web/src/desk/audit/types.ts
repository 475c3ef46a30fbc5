import type { Shape } from '@kit/http/api';

export type ActionLine = Shape<'TrailActionLine'>;

export type Result = 'DONE' | 'REFUSED' | 'FAILED';

/** 审计记录: one row of the trail. */
export type TrailLine = Shape<'TrailLine'> & { result: Result; details: Record<string, unknown> };

export type RowSeal = Shape<'RowSeal'>;
export type TrailRow = Shape<'TrailOpened'> & { line: TrailLine };

export interface Asked {
  from: string | null;
  to: string | null;
  actor: string;
  action: string;
  object: string;
  result: string;
  text: string;
}

export type Root = Shape<'ChainRootLine'>;
export type Verification = Shape<'VerificationRunProgress'>;

import { http } from '@kit/http/client';
import type { Said } from '@kit/i18n/words';

/** 保护: whether the database itself keeps the application from touching the trail. */
export interface Protection {
  apart: boolean;
  beyond: Said[];
}

export const readProtection = () => http.get<Protection>('/trail-protection');

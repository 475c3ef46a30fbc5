import { find, http } from '@kit/http/client';
import type { Area, AreaWithAncestors, Place, Unit } from './types';

/** 区域、单位、地点: where things are and who answers there. */
export const places = {
  units: (q: string, more: { under?: string; level?: string } = {}, signal?: AbortSignal) =>
    http.get<Unit[]>('/units', { q, limit: 20, ...more }, signal),
  unit: (id: string) => find<Unit>(`/units/${encodeURIComponent(id)}`),
  children: (parent?: string) => http.get<Area[]>('/areas', { parent }),
  areas: (q: string, signal?: AbortSignal) => http.get<Area[]>('/areas', { q, limit: 20 }, signal),
  area: (code: string) => find<AreaWithAncestors>(`/areas/${encodeURIComponent(code)}`),
  at: (lon: number, lat: number) => find<Area>('/areas/at', { lon, lat }),
  search: (q: string, signal?: AbortSignal) => http.get<Place[]>('/places', { q, limit: 10 }, signal),
};

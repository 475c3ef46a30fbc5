import type { Feature, FeatureCollection, Position } from 'geojson';
import { http } from '@kit/http/client';

export interface CityGeometry {
  base: FeatureCollection;
  areas: FeatureCollection;
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
let fetched: Promise<CityGeometry> | undefined;

/** The city's ground and its streets' borders, fetched once per page. */
export function cityGeometry(): Promise<CityGeometry> {
  fetched ??= Promise.all([
    http.get<FeatureCollection>('/map/base.geojson'),
    http.get<FeatureCollection>('/map/areas.geojson', { level: 3 }).catch(() => EMPTY),
  ]).then(
    ([base, areas]) => ({ base, areas }),
    (error: unknown) => {
      fetched = undefined;
      throw error;
    },
  );
  return fetched;
}

function* positions(feature: Feature): Generator<Position> {
  const stack: unknown[] = 'coordinates' in feature.geometry ? [feature.geometry.coordinates] : [];
  while (stack.length) {
    const one = stack.pop() as unknown[];
    if (typeof one[0] === 'number') yield one as Position;
    else stack.push(...one);
  }
}

/** West-south and east-north corner, or nothing when there is nothing. */
export function boundsOf(collection: FeatureCollection): [[number, number], [number, number]] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const feature of collection.features) {
    for (const [lon = 0, lat = 0] of positions(feature)) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return west === Infinity
    ? null
    : [
        [west, south],
        [east, north],
      ];
}

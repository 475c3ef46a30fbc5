import type { Feature, FeatureCollection, Position } from 'geojson';
import { http } from '@kit/http/client';

export interface Point {
  lon: number;
  lat: number;
}

const EARTH = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies. */
export function metresBetween(one: Point, other: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const flat = Math.cos(radians(one.lat)) * Math.cos(radians(other.lat));
  return 2 * EARTH * Math.asin(Math.sqrt(half(one.lat, other.lat) + flat * half(one.lon, other.lon)));
}

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

type Pair = [number, number];
const polygon = (kind: string, ...ring: Pair[]) => ({
  type: 'Feature',
  properties: { kind, name: kind === 'river' ? '心河' : '望桥街道' },
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
});
const line = (kind: string, ...course: Pair[]) => ({
  type: 'Feature',
  properties: { kind, name: '柳荫路', nameEn: 'Liuyin Road' },
  geometry: { type: 'LineString', coordinates: course },
});

export function ground() {
  const roads = [];
  for (let n = 0; n < 16; n++) {
    roads.push(line(n % 4 === 0 ? 'main' : 'street', [106.76 + n * 0.008, 39.62], [106.762 + n * 0.008, 39.72]));
    roads.push(line(n % 4 === 0 ? 'main' : 'street', [106.76, 39.62 + n * 0.0065], [106.89, 39.621 + n * 0.0065]));
  }
  return {
    type: 'FeatureCollection',
    features: [
      polygon('park', [106.83, 39.665], [106.842, 39.666], [106.842, 39.675], [106.829, 39.674]),
      polygon(
        'river',
        [106.76, 39.64],
        [106.8, 39.652],
        [106.84, 39.65],
        [106.89, 39.66],
        [106.89, 39.656],
        [106.84, 39.645],
        [106.8, 39.647],
        [106.76, 39.635],
      ),
      ...roads,
    ],
  };
}

export function streets() {
  return {
    type: 'FeatureCollection',
    features: [polygon('street', [106.78, 39.65], [106.85, 39.65], [106.85, 39.7], [106.78, 39.7])],
  };
}

import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { CityGeometry } from './geometry';

const LIGHT = {
  ground: '#f3f2ec',
  water: '#bfdfe4',
  green: '#dbe8d3',
  built: '#e9e6dd',
  road: '#ffffff',
  edge: '#d8d2c4',
  border: '#8fb0b0',
  rail: '#b9b3a8',
  word: '#6d675c',
  deep: '#2b7480',
  place: '#2e5d60',
};
const DARK = {
  ground: '#172022',
  water: '#173f47',
  green: '#1c2f27',
  built: '#1f2a2c',
  road: '#36464a',
  edge: '#0f1719',
  border: '#3f6a6c',
  rail: '#4a5557',
  word: '#a9b5b5',
  deep: '#7fb9c1',
  place: '#a7cfd0',
};

/** The ground's own word for what a thing is, whatever it calls that property. */
const WHAT: ExpressionSpecification = [
  'downcase',
  ['to-string', ['coalesce', ['get', 'kind'], ['get', 'class'], ['get', 'rank'], ['get', 'type'], '']],
];

const isOne = (...words: string[]): ExpressionSpecification =>
  ['any', ...words.map((word) => ['in', word, WHAT])] as unknown as ExpressionSpecification;

const of = (geometry: string, ...words: string[]): ExpressionSpecification =>
  ['all', ['in', geometry, ['geometry-type']], isOne(...words)] as unknown as ExpressionSpecification;

const WATER = ['water', 'river', 'lake', 'canal', 'reservoir', 'stream'];
const GREEN = ['park', 'green', 'forest', 'wood', 'farm', 'hill', 'grass'];
const BUILT = ['built', 'urban', 'residential', 'industrial', 'commercial', 'building', 'block'];
const GREAT = ['highway', 'motorway', 'express', 'arterial', 'trunk', 'primary', 'main', 'ring', 'bridge'];

/** Roads are every line that is neither water nor railway nor border. */
const ROAD: ExpressionSpecification = [
  'all',
  ['in', 'LineString', ['geometry-type']],
  ['!', isOne(...WATER, 'rail', 'border', 'boundary', 'area')],
] as unknown as ExpressionSpecification;

const width = (thin: number, thick: number): ExpressionSpecification =>
  [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    9,
    ['case', isOne(...GREAT), thick * 0.35, thin * 0.2],
    16,
    ['case', isOne(...GREAT), thick * 3.2, thin * 3.2],
  ] as unknown as ExpressionSpecification;

/** Drawn by the reader's own fonts: there is no glyph server. */
const FONT = ['sans-serif'];

const name = (english: boolean): ExpressionSpecification =>
  english ? ['coalesce', ['get', 'nameEn'], ['get', 'name'], ''] : ['coalesce', ['get', 'name'], ''];

/** Our own drawing of the city: no tiles, no outside server, no glyphs. */
export function cityStyle(dark: boolean, city: CityGeometry, english: boolean): StyleSpecification {
  const ink = dark ? DARK : LIGHT;
  return {
    version: 8,
    sources: {
      base: { type: 'geojson', data: city.base },
      areas: { type: 'geojson', data: city.areas },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': ink.ground } },
      {
        id: 'built',
        type: 'fill',
        source: 'base',
        filter: of('Polygon', ...BUILT),
        paint: { 'fill-color': ink.built },
      },
      {
        id: 'green',
        type: 'fill',
        source: 'base',
        filter: of('Polygon', ...GREEN),
        paint: { 'fill-color': ink.green },
      },
      {
        id: 'water',
        type: 'fill',
        source: 'base',
        filter: of('Polygon', ...WATER),
        paint: { 'fill-color': ink.water },
      },
      {
        id: 'river',
        type: 'line',
        source: 'base',
        filter: of('LineString', ...WATER),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.water, 'line-width': width(5, 5) },
      },
      {
        id: 'road-edge',
        type: 'line',
        source: 'base',
        filter: ROAD,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.edge, 'line-width': width(2.4, 4.4) },
      },
      {
        id: 'road',
        type: 'line',
        source: 'base',
        filter: ROAD,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ink.road, 'line-width': width(1.7, 3.5) },
      },
      {
        id: 'rail',
        type: 'line',
        source: 'base',
        filter: of('LineString', 'rail'),
        paint: { 'line-color': ink.rail, 'line-width': 1.4, 'line-dasharray': [4, 3] },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'areas',
        paint: { 'line-color': ink.border, 'line-width': 1, 'line-dasharray': [3, 2], 'line-opacity': 0.8 },
      },
      {
        id: 'road-names',
        type: 'symbol',
        source: 'base',
        minzoom: 13,
        filter: ROAD,
        layout: { 'symbol-placement': 'line', 'text-field': name(english), 'text-size': 11, 'text-font': FONT },
        paint: { 'text-color': ink.word, 'text-halo-color': ink.road, 'text-halo-width': 1.6 },
      },
      {
        id: 'water-names',
        type: 'symbol',
        source: 'base',
        minzoom: 11,
        filter: isOne(...WATER),
        layout: { 'text-field': name(english), 'text-size': 12, 'text-font': FONT },
        paint: { 'text-color': ink.deep, 'text-halo-color': ink.water, 'text-halo-width': 1.2 },
      },
      {
        id: 'area-names',
        type: 'symbol',
        source: 'areas',
        minzoom: 10,
        maxzoom: 15,
        layout: { 'text-field': name(english), 'text-size': 12.5, 'text-font': FONT, 'text-letter-spacing': 0.06 },
        paint: { 'text-color': ink.place, 'text-halo-color': ink.ground, 'text-halo-width': 1.8 },
      },
    ],
  };
}

const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger\//, '微信 WeChat'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/360SE|QIHU/, '360'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/(Headless)?Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (names: [RegExp, string][], agent: string) => names.find(([shape]) => shape.test(agent))?.[1];

/** What people call their browser, from what it calls itself. */
export function shownAgent(agent: string): string {
  const parts = [first(BROWSERS, agent), first(SYSTEMS, agent)].filter(Boolean);
  return parts.length ? parts.join(' · ') : agent.slice(0, 40) || '—';
}

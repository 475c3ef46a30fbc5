// 首次打开: a page opened for the first time as on a slow phone: 4 × slower processor, 1.6 Mbit/s down, 150 ms each way and back.
// node first-load.mjs URL [TIMES]: prints a line of JSON; the medians of so many openings, each in a browser that knows nothing.
import { openBrowser } from './people.mjs';

const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 768_000 / 8 };
const SLOWER = 4;
const LONG_TASK_MS = 50;
const QUIET_MS = 2_000;

/** Long tasks and paints, as the browser tells them. */
function watch() {
  window.seen = { longUntil: 0, painted: 0, shown: 0 };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.seen.longUntil = task.startTime + task.duration;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const paint of list.getEntries()) {
      if (paint.name === 'first-contentful-paint') window.seen.painted = paint.startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  const look = () => {
    if (document.querySelector('main h1')) window.seen.shown = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function open(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    locale: 'zh-CN',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const kinds = new Map();
  const bytes = { all: 0, Script: 0, requests: 0 };
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.requests++;
    bytes.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') bytes.Script += encodedDataLength;
  });
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', SLOW_4G);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('main h1').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    (quiet) => window.seen.shown && performance.now() - Math.max(window.seen.longUntil, window.seen.shown) > quiet,
    QUIET_MS,
    { timeout: 60_000 },
  );
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return { ...bytes, painted: seen.painted, interactive: Math.max(seen.shown, seen.painted, seen.longUntil) };
}

const [url, times = '5'] = process.argv.slice(2);
const browser = await openBrowser();
try {
  const all = [];
  for (let each = 0; each < Number(times); each++) all.push(await open(browser, url));
  const median = (of) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  console.log(
    JSON.stringify({
      script_kb: +(median((one) => one.Script) / 1000).toFixed(1),
      all_kb: +(median((one) => one.all) / 1000).toFixed(1),
      requests: median((one) => one.requests),
      painted_ms: Math.round(median((one) => one.painted)),
      interactive_ms: Math.round(median((one) => one.interactive)),
      interactive_worst_ms: Math.round(Math.max(...all.map((one) => one.interactive))),
      long_task_ms: LONG_TASK_MS,
    }),
  );
} finally {
  await browser.close();
}

// The one place that starts the server: the built application, the demo city, a fresh data folder, a free port.
// `node server.mjs COMMAND…` runs a command beside it, with its address in XINQIAO_BASE: so all files share one.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';

const house = dirname(dirname(fileURLToPath(import.meta.url)));
export const PASSWORD = 'xinqiao-12345';
const PATIENCE = 240_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(base, until, child) {
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const healthy = await fetch(`${base}/actuator/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the server did not get ready in time');
}

const signInBy = (provider) =>
  Object.entries(provider).map(([name, value]) => `--xinqiao.sign-in.providers[0].${name}=${value}`);

/**
 * A server of one's own, or the one at XINQIAO_BASE, which is left running.
 *
 * @param set settings that no other file wants: then it is one's own for certain
 */
export async function startServer(set = []) {
  if (process.env.XINQIAO_BASE && !set.length) return { base: process.env.XINQIAO_BASE, stop: async () => {} };
  const data = await mkdtemp(join(tmpdir(), 'xinqiao-e2e-'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const jar = process.env.XINQIAO_JAR ?? join(house, 'build', 'app', 'xinqiao-server.jar');
  // asked for where it is needed: most files share a server that is there already
  const { CLIENT, startProvider } = await import('./provider.mjs');
  const provider = await startProvider([base, base.replace('127.0.0.1', 'localhost')]);
  const child = spawn(
    java,
    [
      '-jar',
      jar,
      '--xinqiao.demo=true',
      `--xinqiao.place=${join(house, 'demo')}`,
      `--xinqiao.data=${data}`,
      `--xinqiao.access.first-password=${PASSWORD}`,
      `--server.port=${port}`,
      '--server.address=127.0.0.1',
      ...signInBy({
        id: 'gov',
        issuer: provider.issuer,
        'client-id': CLIENT.id,
        'client-secret': CLIENT.secret,
        zh: '市统一身份认证',
        en: 'the city’s identity',
        scopes: 'profile',
        'username-claim': 'preferred_username',
      }),
      ...set,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.on('exit', resolve));
  async function stop() {
    child.kill('SIGTERM');
    await ended;
    await provider.stop();
    await rm(data, { recursive: true, force: true });
  }
  try {
    await answers(base, Date.now() + PATIENCE, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { base, stop };
}

async function runBeside(command, words) {
  const { base, stop } = await startServer();
  const child = spawn(command, words, {
    stdio: 'inherit',
    env: { ...process.env, XINQIAO_BASE: base },
  });
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await ended;
  await stop();
  return code;
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(await runBeside(argv[2], argv.slice(3)));

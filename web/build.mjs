// The web module's build, run by Maven or by hand: each part only when what it depends on has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const SETTINGS = ['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'index.html', 'portal.html', 'generated', '../docs/generated/openapi.json'];

function npm(...words) {
  const done = spawnSync('npm', words, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) {
    console.error('npm was not found: install Node 20.19 or newer (with npm), or build with -DskipWeb');
    process.exit(1);
  }
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function* files(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function hashOf(...names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of names) for (const file of files(join(here, name))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function whenChanged(name, hash, act, present = true) {
  const stamp = join(here, 'node_modules', `.xinqiao-${name}`);
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  act();
  writeFileSync(stamp, hash);
}

/** Pieces of an earlier build must not stay in the jar: their names carry a hash, so nothing overwrites them. */
function build() {
  npm('run', '--silent', 'build');
  rmSync(join(here, 'target', 'classes', 'META-INF', 'resources'), { recursive: true, force: true });
}

whenChanged('installed', hashOf('package.json', 'package-lock.json'), () => npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
if (process.argv[2] === 'test') {
  if (process.argv[3] !== 'true') whenChanged('tested', hashOf('src', 'test', 'dev', ...SETTINGS), () => npm('test', '--', '--reporter=default', '--reporter=junit', '--outputFile.junit=target/vitest.xml'));
} else {
  const present = existsSync(join(here, 'dist', 'index.html'));
  whenChanged('built', hashOf('src', 'public', ...SETTINGS), build, present);
}

// 话务交换机: one for a test file, on unused ports, with the telephone of a visitor; nothing where it cannot be had.
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const house = dirname(dirname(fileURLToPath(import.meta.url)));
/** What `bin/xinqiao switch` ends with when Debian's packages are out of reach. */
const OUT_OF_REACH = 69;

/** To a file, since what it starts goes on and would keep a pipe open. */
function command(words) {
  return new Promise((resolve) => {
    const child = spawn(join(house, 'bin', 'xinqiao'), ['switch', ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => resolve(code));
  });
}

/** Where it is and how the server gets there; null where it cannot be had. */
export async function startSwitch() {
  const data = await mkdtemp(join(tmpdir(), 'xinqiao-switch-'));
  // the user without a name that the switch runs as has to get in
  await chmod(data, 0o755);
  const code = await command(['start', '--data', data, '--visitor', '--free']);
  if (code === OUT_OF_REACH) {
    await rm(data, { recursive: true, force: true });
    return null;
  }
  if (code !== 0) throw new Error(`the switch did not start: ${code}`);
  const url = /^ari = (.*)\/ari$/m.exec(await readFile(join(data, 'connection'), 'utf8'))[1];
  const settings = [
    `--xinqiao.calls.switch-url=${url}`,
    `--xinqiao.calls.passwords=${join(data, 'passwords')}`,
    `--xinqiao.calls.spoken=${join(data, 'share', 'sounds', 'zh')}`,
    '--xinqiao.try-call.on=true',
    '--xinqiao.calls.emergency-note=演示台',
  ];
  async function stop() {
    await command(['stop', '--data', data]);
    await rm(data, { recursive: true, force: true });
  }
  return { settings, stop };
}

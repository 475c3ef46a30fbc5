// 识别器: a recogniser in a process of its own, that understands one tone; and a voice for a browser that says just that.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const house = dirname(dirname(fileURLToPath(import.meta.url)));
const PEER = join(house, 'server/src/test/resources/recogniser/peer.mjs');
const RATE = 48_000;
const HERTZ = 440;

/** Two seconds, with breaths: what never changes is taken for noise and taken away. */
function voice() {
  const samples = Buffer.alloc(4 * RATE);
  for (let i = 0; i < 2 * RATE; i++) {
    const speaks = i % RATE < 0.9 * RATE;
    samples.writeInt16LE(speaks ? Math.round(12_000 * Math.sin((2 * Math.PI * HERTZ * i) / RATE)) : 0, 2 * i);
  }
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(2 * RATE, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** What the one tone says, the settings by which a server finds it, and the file from which a browser speaks. */
export async function startRecogniser(sentence) {
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-recogniser-'));
  const [token, spoken] = [join(folder, 'token'), join(folder, 'voice.wav')];
  await writeFile(token, 'e2e');
  await writeFile(spoken, voice());
  const child = spawn(process.execPath, [PEER, 'e2e', `${HERTZ}=${sentence}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise((told) => createInterface(child.stdout).once('line', told));
  const settings = [
    `--xinqiao.recogniser.url=ws://127.0.0.1:${port}/asr`,
    `--xinqiao.recogniser.token-file=${token}`,
    '--xinqiao.recogniser.name=测试对端',
  ];
  async function stop() {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
  return { settings, spoken, stop };
}

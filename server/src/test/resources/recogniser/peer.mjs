// 识别器一端: a recogniser as docs/recogniser.md describes it, in a process of its own. Its words are tones: it measures what it
// really hears, and says the sentence that belongs to that tone. node peer.mjs TOKEN HERTZ=SENTENCE …; prints its port.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const [token, ...pairs] = process.argv.slice(2);
const sentences = new Map(pairs.map((pair) => [Number(pair.split('=')[0]), pair.slice(pair.indexOf('=') + 1)]));
const SPAN = 1600;

function share(samples, hertz) {
  let [real, imaginary, energy] = [0, 0, 0];
  samples.forEach((sample, i) => {
    const angle = (2 * Math.PI * hertz * i) / 16000;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
    energy += sample * sample;
  });
  return energy / samples.length < 10000 ? 0 : (2 * (real * real + imaginary * imaginary)) / samples.length / energy;
}

const server = createServer((request, answer) => answer.writeHead(404).end());
server.on('upgrade', (request, socket) => {
  if (request.headers.authorization !== `Bearer ${token}`) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
  const accept = createHash('sha1')
    .update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11')
    .digest('base64');
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
      `Sec-WebSocket-Protocol: xinqiao-asr.v1\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const say = (message) => {
    const text = Buffer.from(JSON.stringify(message));
    const head = text.length < 126 ? [0x81, text.length] : [0x81, 126, text.length >> 8, text.length & 255];
    socket.write(Buffer.concat([Buffer.from(head), text]));
  };
  let [bytes, voice, spans] = [Buffer.alloc(0), [], 0];
  const heard = new Map();

  function span(samples) {
    spans++;
    for (const hertz of sentences.keys()) {
      if (share(samples, hertz) < 0.7) continue;
      const count = (heard.get(hertz) ?? 0) + 1;
      heard.set(hertz, count);
      if (count === 4) say({ type: 'partial', text: sentences.get(hertz).slice(0, 3) });
      if (count === 9) say({ type: 'final', text: sentences.get(hertz), from: (spans - 9) * 100 });
    }
  }
  function take(code, body) {
    if (code === 8) return socket.end();
    if (code === 1) {
      const message = JSON.parse(body.toString());
      if (message.type === 'start') {
        const fits = message.encoding === 'pcm_s16le' && message.sampleRate === 16000 && message.channels === 1;
        if (!fits || !message.session || !message.speaker) say({ type: 'error', message: 'not as documented' });
      }
      if (message.type === 'end') say({ type: 'done' });
    }
    if (code === 2) {
      for (let i = 0; i + 1 < body.length; i += 2) voice.push(body.readInt16LE(i));
      while (voice.length >= SPAN) span(voice.splice(0, SPAN));
    }
  }
  socket.on('data', (data) => {
    bytes = Buffer.concat([bytes, data]);
    for (;;) {
      if (bytes.length < 2) return;
      let [length, at] = [bytes[1] & 127, 2];
      if (length === 126) [length, at] = [bytes.length < 4 ? Infinity : bytes.readUInt16BE(2), 4];
      if (length === 127) [length, at] = [bytes.length < 10 ? Infinity : Number(bytes.readBigUInt64BE(2)), 10];
      if (bytes.length < at + 4 + length) return;
      const mask = bytes.subarray(at, at + 4);
      const body = Buffer.from(bytes.subarray(at + 4, at + 4 + length).map((byte, i) => byte ^ mask[i % 4]));
      const code = bytes[0] & 15;
      bytes = bytes.subarray(at + 4 + length);
      take(code, body);
    }
  });
  socket.on('error', () => socket.destroy());
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { answer } from './answers';
import { seatNews } from './seat';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function news(response: ServerResponse) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const stop = seatNews((now) => response.write(`event: seat\ndata: ${JSON.stringify(now)}\n\n`));
  const beat = setInterval(() => response.write(':\n\n'), 15_000);
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
}

async function serve(request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const text = await bodyOf(request);
  const json =
    request.headers['content-type']?.includes('json') && text ? (JSON.parse(text) as Record<string, unknown>) : {};
  const { status, body } = answer(request.method ?? 'GET', url.pathname.replace(/^\/api/, ''), url.searchParams, json);
  await new Promise((done) => setTimeout(done, 60));
  response.statusCode = status;
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=canned; Path=/');
  response.setHeader('Content-Type', status >= 400 ? 'application/problem+json' : 'application/json');
  response.end(body === undefined ? '' : JSON.stringify(body));
}

const canned: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url === '/api/seat/events') news(response);
  else if (request.url?.startsWith('/api')) void serve(request, response);
  else next();
};

export function mock(): Plugin {
  return {
    name: 'canned-answers',
    configureServer: (server) => void server.middlewares.use(canned),
    configurePreviewServer: (server) => void server.middlewares.use(canned),
  };
}

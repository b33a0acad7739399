// SPDX-License-Identifier: Apache-2.0
// Serves the house in memory over HTTP, with live events; MOCK_PORT (8182), MOCK_STATIC=folder serves a built page too,
// MOCK_BEGINS=1 is a house in which nothing is set up yet.
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { makeHouse } from './house.mjs';

const begins = process.env.MOCK_BEGINS === '1';
const house = makeHouse({ pace: 150, begins });
const port = Number(process.env.MOCK_PORT ?? 8182);
const pages = process.env.MOCK_STATIC;
const types = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
  woff2: 'font/woff2',
};

function page(request, response) {
  const path = new URL(request.url, 'http://house').pathname.replace(/^\/ui/, '');
  const file = /\.[a-z0-9]+$/.test(path) && existsSync(join(pages, path)) ? path : '/index.html';
  response.writeHead(200, { 'Content-Type': types[file.split('.').pop()] });
  createReadStream(join(pages, file)).pipe(response);
}

const server = createServer((request, response) => {
  if (pages && !request.url.startsWith('/api/')) return page(request, response);
  if (request.url.startsWith('/api/v1/events')) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write(': welcome\n\n');
    const stop = house.listen((event, data) =>
      response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    );
    request.on('close', stop);
    return undefined;
  }
  const chunks = [];
  request.on('data', (c) => chunks.push(c));
  request.on('end', () => {
    const answer = house.handle(request.method, request.url, request.headers, Buffer.concat(chunks));
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
  return undefined;
});
server.listen(port, () => console.log(`mock house on http://localhost:${port} (admin / banto-demo)`));
if (process.env.MOCK_QUIET !== '1' && !begins) setInterval(house.receive, 30000);

// SPDX-License-Identifier: Apache-2.0
// The page with live reload, in front of the mock house; BANTO_API=http://localhost:8181 takes a real one.
import { createServer } from 'vite';

if (!process.env.BANTO_API) await import('../mock/server.mjs');
const server = await createServer();
await server.listen();
server.printUrls();

// SPDX-License-Identifier: Apache-2.0
import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { shared } from './shared.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const api = process.env.BANTO_API ?? 'http://localhost:8182';

/** Every control of antd asks for one context of its forms, and by that brings all of them; the page has none. */
const noForms: Plugin = {
  name: 'no-forms',
  enforce: 'pre',
  resolveId(source, importer) {
    const asked = source === '@rc-component/form' && importer?.endsWith('/antd/es/form/context.js');
    return asked ? this.resolve('@rc-component/form/es/FormContext', importer) : undefined;
  },
};

export default defineConfig({
  base: '/ui/',
  plugins: [noForms, react(), shared()],
  resolve: { alias: { '@banto/kit': here('src/foreign/kit.tsx') } },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { input: { index: here('index.html'), frame: here('frame.html') } },
  },
  server: {
    port: 5173,
    proxy: { '/api': { target: api, changeOrigin: true }, '/rooms/': { target: api, changeOrigin: true } },
  },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    // a failure says what it missed; the whole page beside it was written out at every look
    env: { DEBUG_PRINT_LIMIT: '0' },
    testTimeout: 180000,
    // what is red at first and green then is flaky, see karaf-assembly/gate.mjs
    retry: 1,
    // on a machine of two processors it would be one at a time
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});

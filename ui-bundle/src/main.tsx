// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { wearLook } from './kit/look';
import { App } from './shell/App';
import { startWords } from './words';
import './foreign/trusted';
import './kit/tokens.css';
import './kit/kit.css';
import './shell/shell.css';

const client = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      staleTime: 10_000,
      // asks even where the browser thinks there is no line: then it fails, says so, and offers another try
      networkMode: 'always',
      // the client has asked again already
      retry: false,
    },
  },
});

wearLook();
await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <BrowserRouter basename="/ui">
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);

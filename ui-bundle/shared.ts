// SPDX-License-Identifier: Apache-2.0
// What the page shares with pages of bundles: an entry of the build for each module, an import map in each HTML file,
// and the hash by which the policy allows exactly this map.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Plugin, Rollup } from 'vite';

/** The names a page of a bundle may import; all else it brings itself. */
export const names = ['react', 'react-dom', 'react/jsx-runtime', '@tanstack/react-query', '@banto/kit'];
/** What is handed on of those that the page does not use whole: nothing of it is loaded for them alone. */
const chosen: Record<string, string[]> = {
  '@tanstack/react-query': ['useInfiniteQuery', 'useMutation', 'useQuery', 'useQueryClient'],
};

/** Where pages of bundles lie. */
const rooms = '/rooms/';
const mark = 'shared:';
const require = createRequire(import.meta.url);

/** CommonJS has no names to re-export by `export *`: they are read from the module as production has it. */
function commonJs(name: string): string {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  const exported = Object.keys(require(name) as object).filter(
    (n) => n !== 'default' && /^[A-Za-z_$][\w$]*$/.test(n),
  );
  process.env.NODE_ENV = before;
  return `import all from '${name}';\nexport default all;\nexport const { ${exported.join(', ')} } = all;\n`;
}

const file = (name: string) => 'shared/' + name.replace(/^@/, '').replace(/\//g, '-');

export function shared(): Plugin {
  let base = '/';
  return {
    name: 'shared',
    config: () => ({
      build: {
        // the map stands before the first module, and nothing inline beside it
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: Object.fromEntries(names.map((name) => [file(name), mark + name])),
          // without it an entry that the page imports too loses the exports that the page does not use
          preserveEntrySignatures: 'strict',
        },
      },
    }),
    configResolved(config) {
      base = config.base;
    },
    resolveId: (id) => (id.startsWith(mark) ? '\0' + id : undefined),
    load(id) {
      if (!id.startsWith('\0' + mark)) return undefined;
      const name = id.slice(mark.length + 1);
      if (/^react(-dom)?(\/|$)/.test(name)) return commonJs(name);
      const some = chosen[name];
      return `export ${some ? `{ ${some.join(', ')} }` : '*'} from '${name}';\n`;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const at = (name: string) => {
          if (!bundle) return `${base}@id/__x00__${mark}${name}`; // the development server
          const chunk = Object.values(bundle).find(
            (c): c is Rollup.OutputChunk => c.type === 'chunk' && c.isEntry && c.name === file(name),
          );
          if (!chunk) throw new Error(`${name} is not shared`);
          return base + chunk.fileName;
        };
        const closed = base + 'closed/';
        const map = JSON.stringify({
          imports: Object.fromEntries(names.map((name) => [name, at(name)])),
          // a page of a bundle imports what is shared: no other chunk, and no other page
          scopes: { [rooms]: { [base]: closed, [rooms]: closed } },
        });
        // on one line: another line end would be another hash
        return html.replace('<head>', `<head>\n    <script type="importmap">${map}</script>`);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const html of Object.values(bundle)) {
          if (html.type !== 'asset' || !html.fileName.endsWith('.html')) continue;
          const map = /<script type="importmap">([^]*?)<\/script>/.exec(String(html.source))?.[1];
          if (!map) throw new Error(`${html.fileName} has no import map`);
          const hash = createHash('sha256').update(map).digest('base64');
          this.emitFile({ type: 'asset', fileName: html.fileName + '.hash', source: `sha256-${hash}` });
        }
      },
    },
  };
}

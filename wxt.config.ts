import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { manifest } from './lib/platform/manifest';

/** Where a build may run without asking: see docs/adr/0003-hosts.md. Set by scripts, never by hand. */
const hosts = process.env.HUABIAN_HOSTS ?? 'none';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${hosts === 'none' ? '' : `-${hosts}`}`,
  imports: false,
  manifest: ({ browser }) => manifest({ browser: browser === 'firefox' ? 'firefox' : 'chrome', hosts }),
  vite: () => ({
    plugins: [tailwindcss()],
    // Chinese text in \u escapes would triple the size of the content script's words.
    build: { target: 'es2022' },
    // The import worker loads its parsers on demand, which only modules can.
    worker: { format: 'es' },
  }),
});

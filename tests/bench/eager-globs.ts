import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const glob =
  /import\.meta\.glob(<[^(]*>)?\(\s*'\.\/([\w/-]*)\*(\.[\w.]+)',\s*\{\s*eager: true[^}]*\}\s*,?\s*\)/;

/** Vite's `import.meta.glob(…, { eager: true })` for esbuild. Throws where a file globs in a form it does not know. */
export const eagerGlobs: Plugin = {
  name: 'eager globs',
  setup(build) {
    build.onLoad({ filter: /lib\/.*registry\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.glob')) return undefined;
      const found = glob.exec(source);
      if (!found) throw new Error(`${path}: a glob of another form`);
      const [call, , folder = '', ending = ''] = found;
      const files = readdirSync(`${dirname(path)}/${folder}`).filter((name) => name.endsWith(ending));
      const imports = files.map((name, at) => `import * as found${at} from './${folder}${name}';`);
      const entries = files.map((name, at) => `'./${folder}${name}': found${at}`);
      const contents = `${imports.join('\n')}\n${source.replace(call, `{ ${entries.join(', ')} } as never`)}`;
      return { contents, loader: 'ts' };
    });
  },
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildFolder } from '../browser/launch';
import { type BenchRow, row } from './row';

/** Measured from the source of Briskine 8.0.0: its content script, in every frame of every page. */
const briskine = 610_692;

/** Bytes that a chat page has to parse, before the first use and after. */
export async function bytes(): Promise<BenchRow[]> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'floor-script.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
  });
  const floor = outputFiles[0]?.contents.length ?? Number.NaN;
  const size = (file: string) => readFileSync(join(buildFolder('none'), file));
  const overlay = size('overlay.js');
  const tools = size('overlay-tools.js');
  const unit = 'bytes';
  return [
    row({
      group: 'bytes',
      name: 'content script before first use',
      unit,
      ours: overlay.length,
      floor,
      peer: briskine,
      goal: '≤ 30,000',
      ok: overlay.length <= 30_000,
    }),
    row({
      group: 'bytes',
      name: 'content script, all of it',
      unit,
      ours: overlay.length + tools.length,
      floor,
      peer: briskine,
      goal: '≥ 10 × fewer than Briskine',
      ok: (overlay.length + tools.length) * 10 <= briskine,
    }),
    row({
      group: 'bytes',
      name: 'content script before first use, gzip',
      unit,
      ours: gzipSync(overlay).length,
      floor: gzipSync(outputFiles[0]?.contents ?? '').length,
      peer: null,
      goal: '≤ 13,000',
      ok: gzipSync(overlay).length <= 13_000,
    }),
  ];
}

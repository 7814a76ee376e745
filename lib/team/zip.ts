import { type Zippable, zipSync } from 'fflate';
import { isScript } from './server-folder';

const unix = 3;

/**
 * Texts by path as one zip; start scripts stay executable, names may be Chinese.
 * @param folder in which everything lies
 */
export function zipTexts(folder: string, files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files)) {
    const mode = isScript(path) ? 0o100755 : 0o100600;
    entries[`${folder}/${path}`] = [utf8.encode(text), { os: unix, attrs: mode << 16 }];
  }
  return zipSync(entries);
}

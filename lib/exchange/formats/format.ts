import type { FileContent } from '../file-content';
import type { SourceRow } from '../source-row';

/** One program's way to hold phrases. A new one is a new `*.format.ts`, nothing else. */
export interface Format {
  id: string;
  /** What the preview calls it. */
  name: { zh: string; en: string };
  /** 0 = not it; the format that is surest by the content reads the file. File names are never asked. */
  claims(content: FileContent): number;
  /**
   * The rows of a file that it claimed.
   * @param fileName only for programs that keep a group's name there
   */
  read(content: FileContent, fileName: string): SourceRow[];
}

/** How sure a claim is. */
export const SURE = { signature: 3, shape: 2, words: 1, no: 0 } as const;

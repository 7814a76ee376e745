import { generate } from 'lean-qr';

/** @returns an SVG path of the dark squares, in a square of `size` units with its quiet zone; `null` where it is too long */
export function qrPath(text: string): { size: number; path: string } | null {
  const quiet = 4;
  let code: ReturnType<typeof generate>;
  try {
    code = generate(text);
  } catch (error) {
    console.info('[话边] no QR code for this text', error);
    return null;
  }
  const runs: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x + 1, y)) x += 1;
      const width = x + 1 - from;
      runs.push(`M${from + quiet} ${y + quiet}h${width}v1h-${width}z`);
    }
  return { size: code.size + 2 * quiet, path: runs.join('') };
}

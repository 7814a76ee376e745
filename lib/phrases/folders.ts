/** A folder path as it is stored: levels parted by `/`, without blanks around them and without empty ones. */
export const cleanFolder = (typed: string): string =>
  typed
    .split(/[/／]/)
    .map((level) => level.trim())
    .filter((level) => level !== '')
    .join('/');

/** Every folder of a stage and those above them, each once, in reading order. */
export function foldersOf(phrases: readonly { stage: string; folder: string }[], stage: string): string[] {
  const folders = new Set<string>();
  for (const { stage: of, folder } of phrases) {
    if (of !== stage || folder === '') continue;
    const levels = folder.split('/');
    levels.forEach((_, depth) => {
      folders.add(levels.slice(0, depth + 1).join('/'));
    });
  }
  return [...folders].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** The phrases of a stage that stand in this folder or below it; '' is the whole stage. */
export const inFolder = <T extends { stage: string; folder: string }>(
  phrases: readonly T[],
  stage: string,
  folder: string,
): T[] =>
  phrases.filter(
    (phrase) => phrase.stage === stage && (folder === '' || `${phrase.folder}/`.startsWith(`${folder}/`)),
  );

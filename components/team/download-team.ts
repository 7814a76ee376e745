import type { KeptTeam } from '../../lib/team/kept';
import { downloadFile } from '../ui/download-file';

/** Hands the lead a zip. @param name of the zip and of the folder in it */
export async function downloadTeam(
  name: string,
  filesOf: (folder: typeof import('../../lib/team/server-folder')) => Record<string, string>,
): Promise<void> {
  const [folder, { zipTexts }] = await Promise.all([
    import('../../lib/team/server-folder'),
    import('../../lib/team/zip'),
  ]);
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  downloadFile(`${plain}.zip`, 'application/zip', zipTexts(plain, filesOf(folder)));
}

export const downloadFolder = (name: string, kept: KeptTeam) =>
  downloadTeam(name, ({ folderFiles }) => folderFiles(kept));

export const downloadChanges = (name: string, kept: KeptTeam, invited: string[]) =>
  downloadTeam(name, ({ changedFiles }) => changedFiles(kept, invited));

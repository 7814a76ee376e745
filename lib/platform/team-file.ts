import { browser } from 'wxt/browser';

/** One member who may sit here. */
export interface TeamSeat {
  /** Among the signers, and as colleagues call him. */
  name: string;
  role: 'agent' | 'lead';
  user: string;
  password: string;
  /** His half of the signing key, base64. */
  seed: string;
}

/**
 * All secrets of a team. They lie in the extension's own storage, never in the database: so they are in no backup, no
 * export and no error text.
 */
export interface TeamFile {
  team: string;
  shop: string;
  url: string;
  /** This installation among the team's. */
  device: string;
  /** By epoch, base64. */
  secrets: Record<string, string>;
  leads: { name: string; key: string }[];
  /** Several members may share one PC. */
  seats: TeamSeat[];
}

const key = 'team';
const deviceKey = 'device';

/** This installation among any team's; drawn once, so that whoever leaves and comes back sits at no other computer. */
export async function ownDevice(newId: () => string): Promise<string> {
  const kept = (await browser.storage.local.get(deviceKey))[deviceKey];
  if (typeof kept === 'string') return kept;
  const drawn = newId();
  await browser.storage.local.set({ [deviceKey]: drawn });
  return drawn;
}

export async function readTeamFile(): Promise<TeamFile | null> {
  return ((await browser.storage.local.get(key))[key] as TeamFile | undefined) ?? null;
}

/** Remembers secrets of later epochs, where this computer is still in that team. @param secrets base64, by epoch */
export async function keepSecrets(team: string, secrets: Record<string, string>): Promise<void> {
  const file = await readTeamFile();
  if (file?.team === team) await writeTeamFile({ ...file, secrets: { ...file.secrets, ...secrets } });
}

export async function writeTeamFile(file: TeamFile | null): Promise<void> {
  if (file) await browser.storage.local.set({ [key]: file });
  else await browser.storage.local.remove(key);
}

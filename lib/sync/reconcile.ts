import type { Told } from './judge';
import { type Failure, last, type Transport } from './remote';
import type { Replica } from './replica';
import { type Held, type Progress, type Shelf, unknown } from './shelf';
import type { Team } from './team';

/** Records that one transaction changes. */
const slice = 200;

/**
 * Finds out, at every connection, whether "what came since the cursor" is the whole truth. It is not when the server was
 * set up anew or restored from a backup, or when old deletions were swept away while this browser was off; then
 * everything is listed once. May be broken off anywhere and run again.
 */
export async function reconcile(
  transport: Transport,
  shelf: Shelf,
  replica: Replica,
  team: Team,
  tell: (told: Told) => void,
): Promise<Failure | null> {
  const before = await shelf.progress();
  const end = await last(transport);
  if (!end.ok) return end.error;
  const lost =
    (before.origin !== '' && before.origin !== team.origin) || (end.value?.rev ?? 0) < before.cursor;
  // Even for who was there: what was swept may be made again, and its count then begins anew.
  const swept = before.cursor > 0 && before.swept.upTo < team.swept.upTo;
  if (lost) await shelf.relist('lost');
  else if (swept && !before.relisting) await shelf.relist('swept');
  await shelf.advance({ origin: team.origin, swept: team.swept });
  const { relisting } = await shelf.progress();
  if (!relisting) return null;
  const failure = await replica.pull();
  if (failure) return failure;
  const missing = await shelf.missing();
  for (let from = 0; from < missing.length; from += slice) {
    const some = missing.slice(from, from + slice);
    await shelf.change(some.map((at) => ({ at, decide: (held) => withoutServer(held, relisting) })));
    const now = await shelf.met(some.map(({ key }) => key));
    for (const [key, { held }] of now) if (held.known.forgotten) tell({ key, why: 'forgotten' });
  }
  await shelf.advance({ relisting: null });
  return null;
}

/** What is to become of a record that the server has no longer. */
function withoutServer(held: Held, why: NonNullable<Progress['relisting']>): Held {
  // Whoever still has what the server lost gives it back.
  if (why === 'lost') return { ...held, dirty: true };
  if (held.dirty) return { ...held, known: { ...held.known, forgotten: true } };
  return { row: null, dirty: false, known: unknown };
}

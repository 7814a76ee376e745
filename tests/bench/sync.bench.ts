import { panelOf, until } from '../browser/panel';
import { startDesk } from '../desk/server';
import { aColleague, inStep, writeNote } from '../sync/a-colleague';
import { invitesOf } from '../sync/an-invite';
import { type RunningServer, startServer } from '../sync/nats-server';
import { type BenchRow, quantile, row } from './row';

const notes = 40;
/** Bytes of a note as it travels: a sealed envelope of the third step. */
const envelope = 803;

/** A note on its way from one computer's panel to another's screen, by a real server on this machine. */
export async function sync(): Promise<BenchRow[]> {
  const [server, desk] = await Promise.all([startServer(), startDesk()]);
  const invites = await invitesOf(server, ['boss', 'li', 'wang']);
  const [here, there] = [await aColleague(desk.url), await aColleague(desk.url)];
  try {
    for (const [one, name] of [
      [here, 'boss'],
      [there, 'li'],
    ] as const)
      await one.ask('teamJoin', { invite: invites.get(name) ?? '' });
    await Promise.all([inStep(here), inStep(there)]);
    const panel = await panelOf(there.page);
    await panel.getByRole('tab', { name: '买家' }).click();
    // The moment at which each text first stands on the screen; the clock is that of the same machine.
    await panel.evaluate(() => {
      const seen: Record<string, number> = {};
      Object.assign(window, { seen });
      new MutationObserver(() => {
        for (const text of document.body.innerText.match(/第\d+句/g) ?? []) seen[text] ??= Date.now();
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const ours: number[] = [];
    const floor: number[] = [];
    for (let at = 1; at <= notes; at += 1) {
      const text = `第${at}句`;
      await writeNote(here, text);
      const seen = await until(text, () =>
        panel.evaluate((one) => (window as unknown as { seen: Record<string, number> }).seen[one], text),
      );
      const written = (await here.tables.rows<{ text: string; createdAt: number }>('note')).find(
        (note) => note.text === text,
      );
      ours.push(seen - (written?.createdAt ?? Number.NaN));
      floor.push(...(await rawTimes(server, 5)));
    }
    const measured = (name: string, share: number, most: number) => {
      const late = quantile(ours, share);
      const raw = quantile(floor, share);
      return row({
        ...{ group: 'sync', name, unit: 'ms', ours: late, floor: raw, peer: null },
        ...{ goal: `≤ ${most}`, ok: late <= most },
      });
    };
    return [
      measured('a note written here → on the other screen, p50', 0.5, 100),
      measured('a note written here → on the other screen, p99', 0.99, 1000),
    ];
  } finally {
    await Promise.all([here.running.close(), there.running.close()]);
    await Promise.all([server.close(), desk.close()]);
  }
}

/** The same bytes from one connection to another, and nothing else. */
async function rawTimes(server: RunningServer, count: number): Promise<number[]> {
  const [from, to] = await Promise.all([server.connect('li'), server.connect('wang')]);
  const times: number[] = [];
  let heard = () => {};
  to.subscribe('pa.*', { callback: () => heard() });
  await to.flush();
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    const came = new Promise<void>((resolve) => {
      heard = resolve;
    });
    from.publish('pa.li', new Uint8Array(envelope));
    await came;
    times.push(performance.now() - start);
  }
  await Promise.all([from.close(), to.close()]);
  return times;
}

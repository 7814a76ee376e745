import { z } from 'zod';
import type { NewId } from '../kernel/id';
import type { Seat } from './believe';
import type { Connection } from './connect';
import { open, seal } from './envelope';
import type { Bytes } from './keys';

/** Most characters of a nick and of a site that travel. */
const most = { nick: 40, site: 64 };

const helloSchema = z.object({
  /** As he is to be called. */
  name: z.string().max(40),
  /** Whom he has open; several pages may run at once. */
  buyerKeys: z.array(z.string().max(1000)).max(20),
  onShift: z.boolean(),
  /** Who waits beyond the limit there, see `waits/rules`; older editions do not say. What is amiss in it harms nothing else. */
  late: z
    .object({
      over: z.number().int().min(0).max(9999),
      longest: z
        .object({
          nick: z.string().max(most.nick),
          site: z.string().max(most.site),
          waited: z.number().min(0),
        })
        .optional(),
    })
    .optional()
    .catch(undefined),
});

/** What a browser says of who sits at it. */
export type Hello = z.infer<typeof helloSchema>;

export interface Heard extends Hello {
  /** When it was heard, local ms since 1970. */
  at: number;
  /** The computer that said it. */
  device: string;
}

/** As much of it as travels. */
export function shortened({ over, longest }: NonNullable<Hello['late']>): Hello['late'] {
  if (!longest) return { over };
  const { nick, site, waited } = longest;
  return { over, longest: { nick: nick.slice(0, most.nick), site: site.slice(0, most.site), waited } };
}

/** ms between two hellos of a browser in which nothing changes. */
export const helloEvery = 20_000;
/** ms after which somebody who was not heard is taken for gone. */
const goneAfter = 50_000;
/** Subjects of agents and of leads, see `sync/server-config`. */
const halls = { agent: 'pa', lead: 'pl' } as const;

/**
 * Who of the team is there: sealed and signed, but kept nowhere, and an old one may be played again. A hint, never a
 * fact.
 */
export class Presence {
  private readonly session: string;
  private said = 0;
  private readonly heard = new Map<string, Heard & { n: number; op: string }>();

  /** @param changed hears whenever somebody says something new; `came` when he was not there before */
  constructor(
    private readonly connection: Connection,
    private readonly seat: Seat,
    private readonly login: { user: string; role: 'agent' | 'lead' },
    newId: NewId,
    private readonly now: () => number,
    changed: (came: boolean) => void,
  ) {
    this.session = newId();
    for (const hall of Object.values(halls))
      connection.subscribe(`${hall}.*`, (_, data) => {
        void this.hear(data).then((news) => news && changed(news === 'came'));
      });
  }

  async say(hello: Hello): Promise<void> {
    const { seat, session } = this;
    this.said += 1;
    const content = {
      n: this.said,
      prev: 0,
      op: session,
      device: seat.device,
      author: seat.author,
      row: hello,
    };
    const sealed = await seal(seat.ring, 'p', content, seat.signer);
    // Twenty buyers are far from the limit.
    if (sealed.ok) this.connection.publish(`${halls[this.login.role]}.${this.login.user}`, sealed.value);
  }

  /** Who was heard lately, this browser left out. */
  others(): Heard[] {
    const now = this.now();
    for (const [op, one] of this.heard) if (now - one.at > goneAfter) this.heard.delete(op);
    return [...this.heard.values()].map(({ n: _, op: __, ...heard }) => heard);
  }

  private async hear(data: Bytes): Promise<'came' | 'said' | null> {
    const opened = await open(this.seat.ring, this.seat.signers, 'p', data, null);
    if (!opened.ok || opened.value.op === this.session) return null;
    const { op, n, device, row } = opened.value;
    const before = this.heard.get(op);
    const hello = helloSchema.safeParse(row).data;
    if (!hello || (before && before.n >= n)) return null;
    this.heard.set(op, { ...hello, n, op, device, at: this.now() });
    return before ? 'said' : 'came';
  }
}

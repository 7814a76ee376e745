import type { PageToPanel } from '../bridge/protocol';

/** A buyer by id, and by the name that people know. */
export interface Recipient {
  buyerId: string;
  nick: string;
}

/** A fill that has come in, by the number that the panel gave it. */
export interface FillIn extends Recipient {
  id: number;
  replace: boolean;
}

/** Ms from a key or paste to the last change that it brings about in a rich editor. */
const handReach = 400;

/**
 * Remembers for whom the text in the reply box was written. Pages that give one box to all buyers leave a text
 * standing when another buyer is opened; nobody must send it to them unawares, however much later.
 *
 * The text belongs to whoever was open when the agent, or our fill, began it. It stays theirs while the agent edits
 * it, and is nobody's once it is gone or once the page has put another text in its place (a draft of the next buyer).
 */
export class BoxOwner {
  private text = '';
  private owner: Recipient | undefined;
  private handAt = Number.NEGATIVE_INFINITY;
  /** For whom the send was stopped already: once is enough. */
  private told: string | undefined;
  /** The fill that stands in the box, and what stood there as it had come in. */
  private fill: { id: number; text: string } | undefined;
  /** What stood in the box as the agent pressed send. */
  private pressed: string | undefined;

  /** @param tell is told of each fill that was sent; never of its text */
  constructor(private readonly tell: (message: PageToPanel) => void) {}

  /** The agent's hand was in the box at `at` (ms of any one clock): what changes now is their doing. */
  hand(at: number): void {
    this.handAt = at;
  }

  /** The agent did something elsewhere, such as opening another buyer: what changes now is the page's doing. */
  handAway(): void {
    this.handAt = Number.NEGATIVE_INFINITY;
  }

  /** What stands in the box now. @param open who is open at this moment, where that is sure; asked only where it counts */
  see(text: string, open: () => Recipient | undefined, at: number): void {
    if (text === this.text) {
      if (!this.owner && text && at - this.handAt <= handReach) this.owner = open();
      return;
    }
    const byHand = at - this.handAt <= handReach;
    const edited = byHand && this.owner !== undefined && kept(this.text, text);
    if (!byHand && text.trim() === '') this.tellSent();
    if (!edited) {
      this.owner = byHand && text.trim() ? open() : undefined;
      this.fill = undefined;
    }
    this.text = text;
    this.told = undefined;
  }

  /** Our fill for `buyer` has just come in: theirs, unless it was added to what was written for another. */
  filled(text: string, { id, replace, buyerId, nick }: FillIn): void {
    if (replace || !this.owner) this.owner = { buyerId, nick };
    this.text = text;
    this.told = undefined;
    this.fill = { id, text };
    this.pressed = undefined;
  }

  /** The page has emptied the box: after the agent pressed send with what stood in it, that was sent. */
  private tellSent(): void {
    if (!this.fill || this.pressed !== this.text) return;
    const { id, text } = this.fill;
    this.tell({ t: 'sent', id, edited: this.text.trim() !== text.trim() });
  }

  /** Whose text this is, where sending it to `to` has to be stopped; the same press again is not. */
  stops(to: Recipient | undefined): Recipient | undefined {
    const { owner } = this;
    this.pressed = this.text;
    if (!owner || !to || owner.buyerId === to.buyerId || this.told === to.buyerId) return undefined;
    this.pressed = undefined;
    this.told = to.buyerId;
    return owner;
  }
}

/** Is anything of `before` left in `after`, at its start or its end? Else the agent wrote something new over it. */
function kept(before: string, after: string): boolean {
  const [old, now] = [before.trim(), after.trim()];
  return old !== '' && now !== '' && (old[0] === now[0] || old.at(-1) === now.at(-1));
}

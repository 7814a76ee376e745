/** A buyer by id, and by the name that people know. */
export interface Recipient {
  buyerId: string;
  nick: string;
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

  /** The agent's hand was in the box at `at` (ms of any one clock): what changes now is their doing. */
  hand(at: number): void {
    this.handAt = at;
  }

  /** The agent did something elsewhere, such as opening another buyer: what changes now is the page's doing. */
  handAway(): void {
    this.handAt = Number.NEGATIVE_INFINITY;
  }

  /** What stands in the box now. @param open who is open, where that is sure */
  see(text: string, open: Recipient | undefined, at: number): void {
    if (text === this.text) {
      if (!this.owner && text && at - this.handAt <= handReach) this.owner = open;
      return;
    }
    const byHand = at - this.handAt <= handReach;
    const edited = byHand && this.owner !== undefined && kept(this.text, text);
    if (!edited) this.owner = byHand && text.trim() ? open : undefined;
    this.text = text;
    this.told = undefined;
  }

  /** Our fill for `buyer` has just come in: theirs, unless it was added to what was written for another. */
  filled(text: string, buyer: Recipient, replaced: boolean): void {
    if (replaced || !this.owner) this.owner = buyer;
    this.text = text;
    this.told = undefined;
  }

  /** Whose text this is, where sending it to `to` has to be stopped; the same press again is not. */
  stops(to: Recipient | undefined): Recipient | undefined {
    const { owner } = this;
    if (!owner || !to || owner.buyerId === to.buyerId || this.told === to.buyerId) return undefined;
    this.told = to.buyerId;
    return owner;
  }
}

/** Is anything of `before` left in `after`, at its start or its end? Else the agent wrote something new over it. */
function kept(before: string, after: string): boolean {
  const [old, now] = [before.trim(), after.trim()];
  return old !== '' && now !== '' && (old[0] === now[0] || old.at(-1) === now.at(-1));
}

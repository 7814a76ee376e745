import { extension } from '../bridge/extension';
import type { PanelPlace } from '../bridge/protocol';
import type { Reading } from '../sites/read';
import type { Frame } from './frame';
import type { Layer } from './layer';
import type { Handle } from './resize';
import { covers, Room } from './room';
import { pin } from './style';

type RoomKind = 'margin' | 'overlay' | 'body-transform';

/** A seat asks the seat of a replaced extension to give its room back first, or that would take this one's away. */
const succession = 'side-room';

/** Puts the panel beside the chat and sees to it that reply box, send button and side cards stay reachable. */
export class Seat {
  private readonly room: Room;
  private kind: RoomKind;
  /** The page has not shown its reply box yet, so nobody knows whether the panel covers it. */
  waits = true;
  /** The grip comes later than the panel. */
  handle: Handle | undefined;

  constructor(private readonly parts: { layer: Layer; frame: Frame; room: RoomKind; signal: AbortSignal }) {
    this.kind = parts.room;
    const { ownerDocument } = parts.layer.host;
    this.room = new Room(ownerDocument);
    parts.signal.addEventListener('abort', () => this.room.takeBack());
    ownerDocument.dispatchEvent(new Event(succession));
    // The page may send this event too, but cannot make our extension look replaced.
    const yieldRoom = () => extension.runtime?.id || this.room.takeBack();
    ownerDocument.addEventListener(succession, yieldRoom, { signal: parts.signal });
  }

  /** Pages of the same host that are no chat desk keep their whole width. */
  show(shown: boolean, place: PanelPlace): void {
    pin(this.parts.layer.host, { display: shown ? 'block' : 'none' });
    if (shown) this.room.give(place, this.kind);
    else this.room.takeBack();
  }

  take(place: PanelPlace, reading: Reading | undefined): void {
    this.room.give(place, this.kind);
    if (reading && this.kind === 'margin' && this.isInTheWay(place, reading) && this.bodyFits()) {
      this.kind = 'body-transform';
      this.room.give(place, this.kind);
    }
    this.parts.frame.place(place);
    this.handle?.place(place);
  }

  /**
   * The first time the page shows what must stay reachable: where it still lies under the panel, the panel starts as
   * a rail. @returns the place that is taken now
   */
  first(place: PanelPlace, reading: Reading): PanelPlace {
    if (!reading.composer) return place;
    this.waits = false;
    this.take(place, reading);
    if (place.collapsed || !this.isInTheWay(place, reading)) return place;
    const rail = { ...place, collapsed: true };
    this.take(rail, reading);
    return rail;
  }

  private isInTheWay(place: PanelPlace, reading: Reading): boolean {
    return covers(this.parts.layer.host, [reading.composer, reading.send, ...reading.side], place);
  }

  /** A transformed body scrolls its fixed bars away when it is taller than the window. */
  private bodyFits(): boolean {
    const { body, documentElement } = this.parts.layer.host.ownerDocument;
    return body !== null && body.scrollHeight <= documentElement.clientHeight + 1;
  }
}

import type { DeskModel } from '../model';

/** What the list is drawn from. */
export interface ListSource {
  readonly model: DeskModel;
  /** Desk clock, milliseconds. */
  now(): number;
  /** The row that looks open; with `delay` it lags behind the click. */
  shownUid(): string | null;
}

/** One way of drawing the list; both ways make the same DOM inside `.conv-scroll`. */
export interface ListView {
  row(uid: string): void;
  order(): void;
  /** Once per second: waits and times. */
  tick(): void;
  destroy(): void;
}

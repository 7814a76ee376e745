/** One reply box with an editor in it, as the test page mounts it. */
export interface Editor {
  /** What the editor itself holds, one line per paragraph or line break. */
  model(): string;
  /** Takes it down, where leaving it in place would disturb the next one. */
  destroy?(): void;
}

/** Puts an empty editor into `holder`, which stands in a document, a frame or a shadow root. */
export type Mount = (holder: HTMLElement) => Editor | Promise<Editor>;

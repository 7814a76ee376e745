import type { SiteProfile } from '../../lib/sites/profile';

export interface Seen {
  site: SiteProfile;
  url: string;
  /** Id | name | marks: `weak`, `twin` (ambiguous), `open`, `3 new`, `waits`, `52 s`, `over`, `answered` (does not wait). */
  rows: string[];
  /** Id | name | marks `weak`, `torn` (the page disagrees with itself). */
  open?: string;
  /** Role: words; line breaks as `/`. */
  messages: string[];
  box?: string;
  /** What the box is called in the fixture, and the button. */
  controls: [string | undefined, string | undefined];
}

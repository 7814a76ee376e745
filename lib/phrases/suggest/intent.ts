/** Something that buyers want, however they say it. */
export interface Intent {
  /** Latin letters and dashes: it may be kept with a phrase where the words themselves may not. */
  id: string;
  /** What is shown as the reason for a suggestion. */
  name: { zh: string; en: string };
  /** How buyers say it; matched against a folded message, see `fold.ts`. Names of phrases are matched by it, too. */
  says: RegExp;
  /** Where `says` goes too far. */
  unless?: RegExp;
  /** How shops name the answer. */
  terms: string;
  /** Small talk: it counts only where the buyer wants nothing else, and only as the whole of a message. */
  aside?: true;
}

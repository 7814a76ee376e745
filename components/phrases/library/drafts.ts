import { useSyncExternalStore } from 'react';
import type { PhraseForm } from './phrase-form';

/** Fields that were typed and are not stored yet, by phrase id; `new` is the phrase that does not exist yet. */
type Drafts = ReadonlyMap<string, Partial<PhraseForm>>;

export const newId = 'new';

// Outside of React, so that choosing another phrase or another page loses nothing that could not be saved.
let drafts: Drafts = new Map();
const listeners = new Set<() => void>();

/** Keeps `fields` for this phrase; `undefined` forgets them. */
export function setDraft(id: string, fields: Partial<PhraseForm> | undefined): void {
  const next = new Map(drafts);
  if (fields) next.set(id, fields);
  else next.delete(id);
  drafts = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDrafts = (): Drafts => useSyncExternalStore(subscribe, () => drafts);

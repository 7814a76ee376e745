import { useEffect, useRef, useState } from 'react';
import { editPhrase, type PhraseDraft } from '../../../lib/phrases/commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMember, useWriter } from '../../members/use-writer';
import { setDraft, useDrafts } from './drafts';
import { changesOf, type FormProblem, formOf, type PhraseForm, problemsOf } from './phrase-form';

/** ms without a key press after which typed words are stored. */
const pause = 800;

export interface Edit {
  form: PhraseForm;
  problems: Partial<Record<keyof PhraseForm, FormProblem>>;
  /** Something is typed that is not stored yet. */
  unsaved: boolean;
  /** The phrase is not as it was when the pane opened. */
  changed: boolean;
  type: (fields: Partial<PhraseForm>) => void;
  save: () => void;
  /** Back to how it was when the pane opened. */
  revert: () => void;
}

/** Edits one stored phrase: saved after a pause, on leaving a field, on leaving the phrase and when the tab hides. */
export function useEdit(phrase: Phrase, mayEdit: boolean): Edit {
  const writer = useWriter();
  const draft = useDrafts().get(phrase.id);
  const [original] = useState(() => formOf(phrase));
  const [sent, setSent] = useState<{ over: Phrase; fields: Partial<PhraseDraft> }>();
  // On its way until the phrase comes anew. Counted as stored, so that what is taken back meanwhile is a change.
  const onItsWay = sent?.over === phrase ? sent.fields : undefined;
  const known = { ...phrase, ...onItsWay };
  const stored = formOf(known);
  const memberId = useMember()?.id ?? null;
  const owner = phrase.ownerId ?? memberId;
  const form = { ...stored, ...draft };
  const problems = problemsOf(form, owner);
  const changes = changesOf(form, known, owner);
  const unsaved = Object.keys(changes).length > 0;
  const savable = mayEdit && unsaved && Object.keys(problems).length === 0;

  const save = () => {
    if (savable) {
      setSent({ over: phrase, fields: { ...onItsWay, ...changes } });
      void editPhrase(phrase.id, changes, writer).catch((error: unknown) => {
        setSent(undefined);
        throw error;
      });
    }
    // Only spaces were typed: what is stored is shown again.
    else if (!unsaved && !onItsWay && draft) setDraft(phrase.id, undefined);
  };
  const latest = useRef(save);
  latest.current = save;

  // Typed again since: the pause begins anew.
  const typed = JSON.stringify(draft ?? null);
  useEffect(() => {
    if (typed === 'null') return;
    const timer = setTimeout(() => latest.current(), pause);
    return () => clearTimeout(timer);
  }, [typed]);

  // Once the stored phrase says the same, the draft must go: it would hide what others change later.
  const settled = draft !== undefined && !onItsWay && JSON.stringify(form) === JSON.stringify(stored);
  useEffect(() => {
    if (settled) setDraft(phrase.id, undefined);
  }, [settled, phrase.id]);

  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      latest.current();
    };
  }, []);

  return {
    form,
    problems,
    unsaved,
    changed: JSON.stringify(form) !== JSON.stringify(original),
    type: (fields) => setDraft(phrase.id, { ...draft, ...fields }),
    save,
    revert: () => setDraft(phrase.id, original),
  };
}

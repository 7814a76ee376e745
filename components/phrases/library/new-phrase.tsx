import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPhrases } from '../../../lib/phrases/commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMayLead } from '../../members/leads-only';
import { useMember, useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { say } from '../../ui/toasts';
import { newId, setDraft, useDrafts } from './drafts';
import { PhraseFields } from './phrase-fields';
import { emptyForm, problemsOf, readForm } from './phrase-form';
import { sameCode } from './same-code';

/** The edit pane of a phrase that does not exist yet. What is typed stays until it is saved or discarded. */
export function NewPhrase(props: {
  phrases: readonly Phrase[];
  stages: string[];
  stage: string;
  onDone: (id: string | undefined) => void;
}) {
  const { phrases, stages, stage, onDone } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const draft = useDrafts().get(newId);
  const [tried, setTried] = useState(false);
  // An agent under a lead adds phrases of his own.
  const form = { ...emptyForm, stage, mine: useMayLead() === false, ...draft };
  const owner = useMember()?.id ?? null;
  const problems = problemsOf(form, owner);
  const save = async () => {
    setTried(true);
    if (Object.keys(problems).length > 0) return;
    const phrase = readForm(form, owner);
    const [id] = await addPhrases([phrase], writer);
    setDraft(newId, undefined);
    say(t('library:created', { title: phrase.title }));
    onDone(id);
  };
  const discard = () => {
    setDraft(newId, undefined);
    onDone(undefined);
  };
  return (
    <form
      aria-label={t('library:newTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        void save();
      }}
    >
      <header className="mb-1 flex items-center gap-2">
        <h2 className="flex-1 font-semibold">{t('library:newTitle')}</h2>
        <Button look="quiet" onClick={discard}>
          {t('library:discard')}
        </Button>
        <Button type="submit" look="primary">
          {t('common:save')}
        </Button>
      </header>
      <PhraseFields
        form={form}
        problems={tried ? problems : {}}
        stages={stages}
        phrases={phrases}
        codeTakenBy={sameCode(phrases, form.code, newId)}
        onType={(fields) => setDraft(newId, { ...draft, ...fields })}
      />
    </form>
  );
}

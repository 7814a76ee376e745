import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPhrases, editPhrase } from '../../lib/phrases/commands';
import { STAGES, sortStages } from '../../lib/phrases/stages';
import { type Phrase, phraseRecord } from '../../lib/records/phrase.record';
import { mayChange } from '../../lib/records/rights';
import { LeadsLine, ReadOnly, useHand } from '../members/leads-only';
import { useMember, useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { say } from '../ui/toasts';
import { newId, setDraft, useDrafts } from './library/drafts';
import { PhraseFields } from './library/phrase-fields';
import { changesOf, emptyForm, formOf, problemsOf, readForm } from './library/phrase-form';
import { PhraseStanding } from './library/phrase-standing';
import { PhraseVersions } from './library/phrase-versions';
import { sameCode } from './library/same-code';

/**
 * Edits or makes a phrase over the panel's list, beside the chat. Unlike in options nothing is stored before Save: here
 * it is done in a hurry, and what is half typed would be offered at once. Esc leaves; with unsaved words it asks first.
 */
export function PhraseSheet(props: {
  /** `undefined` makes a new one. */
  phrase: Phrase | undefined;
  phrases: readonly Phrase[];
  /** Stage of a new one. */
  stage: string;
  onOpen: (id: string) => void;
  onClose: () => void;
}) {
  const { phrase, phrases, stage, onOpen, onClose } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const memberId = useMember()?.id ?? null;
  const sheet = useRef<HTMLFormElement>(null);
  const draftId = `panel ${phrase?.id ?? newId}`;
  const draft = useDrafts().get(draftId);
  const [tried, setTried] = useState(false);
  const [asks, setAsks] = useState(false);
  const owner = phrase?.ownerId ?? memberId;
  const hand = useHand();
  // An agent under a lead reads what is the team's, and what he adds is his own.
  const readOnly = phrase !== undefined && hand !== undefined && !mayChange(phraseRecord, phrase, hand);
  const mine = hand?.leads === false;
  const title = t(`library:${readOnly ? 'readTitle' : phrase ? 'editTitle' : 'newTitle'}`);
  const form = { ...(phrase ? formOf(phrase) : { ...emptyForm, stage, mine }), ...draft };
  const problems = problemsOf(form, owner);
  const wrong = Object.keys(problems).length > 0;
  const changes = phrase && changesOf(form, phrase, owner);
  const unsaved = draft !== undefined && (changes === undefined || Object.keys(changes).length > 0);

  useEffect(() => {
    const first = readOnly ? 'button' : phrase ? 'textarea' : 'input';
    sheet.current?.querySelector<HTMLElement>(first)?.focus();
  }, [phrase, readOnly]);

  const leave = () => {
    setDraft(draftId, undefined);
    onClose();
  };
  const save = async () => {
    setTried(true);
    setAsks(false);
    if (wrong || readOnly) return;
    if (phrase && changes && unsaved) await editPhrase(phrase.id, changes, writer);
    else if (!phrase) await addPhrases([readForm(form, owner)], writer);
    say(t('form:saved', { title: form.title.trim() }));
    leave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (asks) setAsks(false);
      else if (unsaved) setAsks(true);
      else leave();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form
      ref={sheet}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <header className="sticky -top-2.5 z-10 -mx-2.5 -mt-2.5 mb-1.5 flex flex-wrap items-center gap-1.5 border-b border-line bg-bg px-2.5 py-1.5">
        {asks ? (
          <div role="alertdialog" aria-label={t('form:unsavedAsk')} className="contents">
            <p className="w-full text-warn">{t('form:unsavedAsk')}</p>
            <Button look="primary" type="submit" autoFocus>
              {t('common:save')}
            </Button>
            <Button onClick={leave}>{t('form:leave')}</Button>
            <Button look="quiet" onClick={() => setAsks(false)}>
              {t('form:stay')}
            </Button>
          </div>
        ) : (
          <>
            <h2 className="min-w-0 flex-1 truncate font-semibold">{title}</h2>
            <Button look="quiet" className="px-2" onClick={() => (unsaved ? setAsks(true) : leave())}>
              {t(readOnly ? 'common:close' : 'common:cancel')}
            </Button>
            {!readOnly && (
              <Button type="submit" look="primary">
                {t('common:save')}
              </Button>
            )}
          </>
        )}
      </header>
      {(readOnly || !phrase) && <LeadsLine words="leadsPhrases" />}
      {phrase && (
        <PhraseStanding
          phrase={phrase}
          form={form}
          phrases={phrases}
          onCopied={unsaved ? undefined : onOpen}
        />
      )}
      <ReadOnly readOnly={readOnly}>
        <PhraseFields
          narrow
          form={form}
          problems={tried || phrase ? problems : {}}
          stages={sortStages([...STAGES, ...phrases.map((one) => one.stage)])}
          phrases={phrases}
          codeTakenBy={sameCode(phrases, form.code, phrase?.id ?? newId)}
          onType={(fields) => setDraft(draftId, { ...draft, ...fields })}
        />
        {phrase && <PhraseVersions phrase={phrase} draftId={draftId} />}
      </ReadOnly>
    </form>
  );
}

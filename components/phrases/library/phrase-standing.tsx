import { CopyPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { copyAsMine } from '../../../lib/phrases/commands';
import { differsFromStandard } from '../../../lib/phrases/offered';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMember, useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { say } from '../../ui/toasts';
import type { PhraseForm } from './phrase-form';
import { usePeriodWords } from './use-more-set';

/** What an agent has to know before he edits: how long it lasts, whose it is, and how to have one of his own. */
export function PhraseStanding(props: {
  phrase: Phrase;
  form: PhraseForm;
  phrases: readonly Phrase[];
  onCopied: ((id: string) => void) | undefined;
}) {
  const { phrase, form, phrases, onCopied } = props;
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const period = usePeriodWords(form);
  const original = phrases.find(({ id }) => id === phrase.copyOf);
  const copy = async (owner: string) => {
    const id = await copyAsMine(phrase, owner, writer);
    say(t('form:ownCopied', { title: phrase.title }));
    onCopied?.(id);
  };
  return (
    <>
      {period && (
        <p
          className={classes(
            'mb-2 border-l-3 px-2 py-0.5 text-sm',
            period.state === 'expired'
              ? 'border-late bg-late-soft text-late'
              : 'border-warn bg-warn-soft text-warn',
          )}
        >
          {period.words}
        </p>
      )}
      {original && (
        <p className="mb-2 text-sm text-ink2">
          {t('form:copyOf', { title: original.title })}
          {differsFromStandard(phrase, original) && (
            <b className="font-semibold text-warn"> · {t('form:differs')}</b>
          )}
        </p>
      )}
      {phrase.ownerId === null && member && onCopied && (
        <Button look="quiet" className="-mt-1 mb-1 -ml-2 px-2 text-sm" onClick={() => void copy(member.id)}>
          <CopyPlus size={14} aria-hidden />
          {t('form:ownCopy')}
        </Button>
      )}
    </>
  );
}

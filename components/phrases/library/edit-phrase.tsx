import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { ReadOnly } from '../../members/leads-only';
import { Button, IconButton } from '../../ui/button';
import { PhraseFields, wordsFor } from './phrase-fields';
import { PhraseStanding } from './phrase-standing';
import { PhraseVersions } from './phrase-versions';
import { sameCode } from './same-code';
import { useEdit } from './use-edit';

/** The edit pane of one stored phrase. Mount with its id as key. */
export function EditPhrase(props: {
  phrase: Phrase;
  phrases: readonly Phrase[];
  stages: string[];
  /** An agent reads what a lead keeps. */
  mayEdit: boolean;
  onDelete: () => void;
  /** Opens the own edition that was just made of it. */
  onCopied?: (id: string) => void;
}) {
  const { phrase, phrases, stages, mayEdit, onDelete, onCopied } = props;
  const { t } = useTranslation();
  const edit = useEdit(phrase, mayEdit);
  const [why] = Object.values(edit.problems);
  return (
    <form
      aria-label={t('library:editTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        edit.save();
      }}
      onBlur={edit.save}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        edit.save();
      }}
    >
      {mayEdit && (
        <header className="mb-1 flex items-center gap-2">
          <p role="status" className={why ? 'flex-1 text-sm text-late' : 'flex-1 text-sm text-ink3'}>
            {why
              ? t('library:notSaved', { why: t(wordsFor(why)) })
              : t(edit.unsaved ? 'library:saving' : 'library:savedNow')}
          </p>
          {edit.changed && (
            <Button look="quiet" className="text-sm" onClick={edit.revert}>
              {t('library:revert')}
            </Button>
          )}
          <IconButton label={`${t('common:delete')} ${phrase.title}`} onClick={onDelete}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </header>
      )}
      <PhraseStanding phrase={phrase} form={edit.form} phrases={phrases} onCopied={onCopied} />
      <ReadOnly readOnly={!mayEdit}>
        <PhraseFields
          form={edit.form}
          problems={edit.problems}
          stages={stages}
          phrases={phrases}
          codeTakenBy={sameCode(phrases, edit.form.code, phrase.id)}
          onType={edit.type}
        />
        <PhraseVersions phrase={phrase} draftId={phrase.id} />
      </ReadOnly>
    </form>
  );
}

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffText } from '../../../lib/phrases/text-diff';
import { fieldsThatDiffer, versionedFields } from '../../../lib/phrases/versions';
import type { Phrase } from '../../../lib/records/phrase.record';
import type { PhraseVersion, VersionedFields } from '../../../lib/records/phrase-version.record';
import { Button } from '../../ui/button';

/** All that is said, as one text to compare. */
const saidIn = ({ text, wordings }: VersionedFields) =>
  [text, ...wordings.map((wording) => wording.text)].join('\n\n');

/** One earlier state: what restoring it would take out and put back. */
export function VersionRow(props: {
  phrase: Phrase;
  version: PhraseVersion;
  time: string;
  who: string;
  onRestore: () => void;
}) {
  const { phrase, version, time, who, onRestore } = props;
  const { t } = useTranslation();
  const now = versionedFields(phrase);
  const fields = fieldsThatDiffer(now, version.fields);
  const others = fields.filter((field) => field !== 'text' && field !== 'wordings');
  const told = fields.length > others.length;
  const [mine, then] = [saidIn(now), saidIn(version.fields)];
  const runs = useMemo(() => (told ? diffText(mine, then) : []), [told, mine, then]);
  return (
    <li className="border-t border-line py-1">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-sm text-ink3 tabular-nums">
          {time} · {who}
        </span>
        <Button
          className="px-2 text-sm"
          disabled={fields.length === 0}
          aria-label={t('form:restoreOf', { time })}
          onClick={onRestore}
        >
          {t('form:restore')}
        </Button>
      </div>
      {told && (
        <p className="break-words whitespace-pre-wrap">
          {runs.map(({ kind, text }, index) =>
            kind === 'same' ? (
              text
            ) : kind === 'new' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name but their place
              <ins key={index} className="bg-ok-soft text-ok no-underline">
                {text}
              </ins>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <del key={index} className="bg-late-soft text-late">
                {text}
              </del>
            ),
          )}
        </p>
      )}
      {others.length > 0 && (
        <p className="text-sm text-ink2">
          {t('form:versionOther', {
            fields: others.map((field) => t(`form:field_${field}`)).join('、'),
          })}
        </p>
      )}
    </li>
  );
}

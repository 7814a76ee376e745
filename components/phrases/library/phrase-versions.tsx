import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editPhrase } from '../../../lib/phrases/commands';
import { restoreVersion } from '../../../lib/phrases/version-commands';
import { versionsOf } from '../../../lib/phrases/version-queries';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMembers, useWriter } from '../../members/use-writer';
import { formatTime } from '../../ui/format-time';
import { say } from '../../ui/toasts';
import { setDraft } from './drafts';
import { VersionRow } from './version-row';

/** What a phrase said before, newest first, against what it says now. */
export function PhraseVersions({ phrase, draftId }: { phrase: Phrase; draftId: string }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const versions = useLiveQuery(async () => await versionsOf(phrase.id), [phrase.id]) ?? [];
  const members = useMembers() ?? [];
  // Comparing texts takes its time, so it is done when somebody looks.
  const [open, setOpen] = useState(false);
  if (versions.length === 0) return null;
  const shown = open ? versions : [];
  const restore = async (id: string, time: string) => {
    const done = await restoreVersion(id, writer);
    if (!done) return;
    // What was typed on top of the words that are gone would hide those that came back.
    setDraft(draftId, undefined);
    say(t('form:restored', { time }), {
      label: t('common:undo'),
      run: () => editPhrase(done.phraseId, done.before, writer),
    });
  };
  return (
    <details className="mt-2.5" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="cursor-pointer text-sm text-ink2">
        {t('form:versions', { count: versions.length })}
      </summary>
      <ol className="mt-1">
        {shown.map((version) => {
          const time = formatTime(version.writtenAt, Date.now());
          const who = members.find(({ id }) => id === version.writtenBy)?.name;
          return (
            <VersionRow
              key={version.id}
              phrase={phrase}
              version={version}
              time={time}
              who={who ?? t('form:versionNobody')}
              onRestore={() => void restore(version.id, time)}
            />
          );
        })}
      </ol>
    </details>
  );
}

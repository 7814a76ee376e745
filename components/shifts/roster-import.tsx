import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeText } from '../../lib/exchange/decode-text';
import { type RosterEntry, type RosterProblem, readRoster } from '../../lib/shifts/roster-table';
import { Button } from '../ui/button';
import { Area, Field } from '../ui/field';
import { Modal } from '../ui/modal';

/** Problems beyond these are counted. */
const shownProblems = 8;

/** A roster out of a CSV file or a pasted table; what is wrong is said by line before anything is written. */
export function RosterImport(props: {
  open: boolean;
  onClose: () => void;
  known: Parameters<typeof readRoster>[1];
  today: string;
  onRead: (entries: RosterEntry[]) => Promise<void>;
}) {
  const { open, onClose, known, today, onRead } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  const { entries, problems } =
    text.trim() === '' ? { entries: [], problems: [] } : readRoster(text, known, today);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = decodeText(new Uint8Array(await file.arrayBuffer()));
    setBad(!read.ok);
    setText(read.ok ? read.value.text : '');
  };
  const apply = async () => {
    await onRead(entries);
    setText('');
    onClose();
  };
  const say = ({ line, kind, value }: RosterProblem) => t(`roster:problem_${kind}`, { line, value });
  return (
    <Modal open={open} onClose={onClose} title={t('roster:import')} closeLabel={t('common:close')}>
      <p className="mb-2 text-ink2">{t('roster:importHint')}</p>
      <Field label={t('roster:file')} error={bad ? t('roster:fileProblem') : undefined}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".csv,.txt,.tsv"
            onChange={({ target }) => void take(target.files?.[0])}
          />
        )}
      </Field>
      <Field label={t('roster:paste')}>
        {(ids) => (
          <Area
            {...ids}
            rows={6}
            value={text}
            placeholder={t('roster:pasteExample')}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {problems.length > 0 && (
        <ul role="alert" className="mb-2 text-sm text-late">
          {problems.slice(0, shownProblems).map((problem) => (
            <li key={`${problem.line}${problem.kind}${problem.value}`}>{say(problem)}</li>
          ))}
          {problems.length > shownProblems && (
            <li>{t('roster:moreProblems', { count: problems.length - shownProblems })}</li>
          )}
        </ul>
      )}
      <Button look="primary" disabled={entries.length === 0} onClick={() => void apply()}>
        {t('roster:apply', { count: entries.length })}
      </Button>
    </Modal>
  );
}

import { useTranslation } from 'react-i18next';
import type { ListedRow } from '../../../lib/exchange/import-session';
import type { ImportRow } from '../../../lib/exchange/preview-import';
import { type ListRow, mostOf } from '../../../lib/exchange/preview-lists';
import { useRuleName } from '../../guard/use-rule-name';
import { Pill, type Tone } from '../../ui/pill';
import { ImportConflict } from './import-conflict';
import { RowFlag } from './row-flag';

const tones: Record<ImportRow['state'], Tone> = {
  new: 'ok',
  changed: 'warn',
  conflict: 'late',
  same: 'mute',
  refused: 'late',
};

const none: [] = [];

/** One row of a file and what would become of it. */
export function ImportRowItem(props: {
  listed: ListedRow;
  isList: boolean;
  onDecide: (at: number, useFile: boolean) => void;
}) {
  const { listed, isList, onDecide } = props;
  const { row, at, useFile } = listed;
  const { t } = useTranslation();
  const sheet = 'list' in row ? t(`importing:list_${row.list}`) : row.sheet;
  return (
    <li className="flex gap-3 border-b border-line px-3 py-1.5 last:border-0">
      <span className="w-20 flex-none text-sm text-ink3 tabular-nums">
        {sheet && <span className="block truncate">{sheet}</span>}
        {t(isList ? 'importing:item' : 'importing:line', { n: row.line })}
      </span>
      <span className="w-16 flex-none">
        <Pill tone={tones[row.state]}>{t(`importing:state_${row.state}`)}</Pill>
      </span>
      <div className="min-w-0 flex-1">
        {'list' in row ? <ListWords row={row} /> : <RowWords row={row} />}
        {row.state === 'conflict' && (
          <ImportConflict row={row} useFile={useFile} onDecide={(file) => onDecide(at, file)} />
        )}
      </div>
    </li>
  );
}

/** Words one after another, as the language does it. */
function useListed(): (words: string[]) => string {
  const { i18n } = useTranslation();
  return (words) => new Intl.ListFormat(i18n.language, { type: 'unit' }).format(words);
}

/** An entry of a list beside phrases. */
function ListWords({ row }: { row: ListRow }) {
  const { t } = useTranslation();
  const listed = useListed();
  const ruleName = useRuleName(none);
  if (row.state === 'refused') {
    const { word, reason, called } = row;
    return (
      <div className="break-words">
        {word ? <code className="mr-1.5">{word.word}</code> : called && <b className="mr-1.5">{called}</b>}
        <span className="text-late">
          {word
            ? t(`guard:problem_${word.code}`, { line: word.line, word: word.word })
            : t(`importing:reason_${reason}`, { most: mostOf[row.list] })}
        </span>
      </div>
    );
  }
  return (
    <>
      <b className="block truncate font-semibold">{row.list === 'rule' ? ruleName(row.name) : row.name}</b>
      {row.state === 'changed' && (
        <div className="text-sm text-warn">
          {t('importing:changes', {
            fields: listed(row.changed.map((field) => t(`importing:part_${field}`))),
          })}
        </div>
      )}
    </>
  );
}

function RowWords({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const listed = useListed();
  if (row.state === 'refused')
    return <span className="text-late">{t(`importing:reason_${row.reason}`)}</span>;
  const { title, stage, text } = row.fields;
  const changed = row.state === 'changed' ? (Object.keys(row.changes) as (keyof typeof row.changes)[]) : [];
  return (
    <>
      <div className="truncate">
        <b className="font-semibold">{title}</b> <span className="text-xs text-ink3">{stage}</span>
      </div>
      {row.state !== 'conflict' && <div className="truncate text-sm text-ink2">{text}</div>}
      {changed.length > 0 && (
        <div className="text-sm text-warn">
          {t('importing:changes', {
            fields: listed(changed.map((field) => t(`importing:field_${field}`))),
          })}
        </div>
      )}
      {row.losses.length > 0 && <div className="text-sm text-warn">{t('importing:loss_picture')}</div>}
      {row.problems.map((problem) => (
        <div key={`${problem.id} ${problem.start}`} className="text-sm text-late">
          {t(`library:problem_${problem.id}`, { source: text.slice(problem.start, problem.end) })}
        </div>
      ))}
      {row.hits.length > 0 && <RowFlag text={text} />}
    </>
  );
}

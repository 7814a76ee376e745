import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editPhrase } from '../../../lib/phrases/commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useWriter } from '../../members/use-writer';
import { Input } from '../../ui/field';
import { warn } from '../../ui/toasts';
import { type RowField, readRowField, rowFieldProblem } from './row-field';

export type EditedField = RowField;

/**
 * Title, stage and code of a phrase, typed in its row. Enter and leaving the row store, Esc does not.
 * @param stages id of the list that offers stages
 */
export function RowEdit(props: {
  phrase: Phrase;
  field: EditedField;
  stages: string;
  /** `back`: the row itself is to have the focus again. */
  onDone: (back: boolean) => void;
}) {
  const { phrase, field, stages, onDone } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const [typed, setTyped] = useState({ title: phrase.title, stage: phrase.stage, code: phrase.code });
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useEffect(() => first.current?.select(), []);
  const problems = {
    title: rowFieldProblem('title', typed.title),
    stage: rowFieldProblem('stage', typed.stage),
    code: rowFieldProblem('code', typed.code),
  };
  const [why] = Object.values(problems).filter((problem) => problem !== undefined);
  const done = (back: boolean) => {
    over.current = true;
    onDone(back);
  };
  const save = (back: boolean) => {
    setTried(true);
    if (why) {
      warn(t('table:notSaved', { why: t(`library:${why}`) }));
      if (!back) done(false);
      return;
    }
    const fields = (['title', 'stage', 'code'] as const).filter(
      (name) => readRowField(name, typed[name]) !== phrase[name],
    );
    if (fields.length > 0) {
      const changes = Object.fromEntries(fields.map((name) => [name, readRowField(name, typed[name])]));
      void editPhrase(phrase.id, changes, writer);
    }
    done(back);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') done(true);
    else if (event.key === 'Enter') save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent) => {
    const row = event.currentTarget.closest('tr');
    if (!over.current && !row?.contains(event.relatedTarget)) save(false);
  };
  const input = (name: RowField, className: string) => (
    <Input
      ref={name === field ? first : undefined}
      aria-label={t(`table:${name}`)}
      aria-invalid={tried && problems[name] !== undefined}
      title={problems[name] && t(`library:${problems[name]}`)}
      list={name === 'stage' ? stages : undefined}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      className={`!min-h-0 aria-invalid:border-late ${className}`}
    />
  );
  return (
    <>
      <td className="px-1">{input('title', '!py-0 font-semibold')}</td>
      <td className="px-1">{input('stage', 'max-w-40 !py-0')}</td>
      <td className="px-1">{input('code', '!px-1 !py-0 font-mono text-xs')}</td>
      <td />
    </>
  );
}

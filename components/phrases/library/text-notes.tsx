import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardHit } from '../../../lib/guard/rules';
import type { TextProblem } from '../../../lib/phrases/variables';
import { useLanguage } from '../../settings/use-language';
import { classes } from '../../ui/classes';

interface Props {
  text: string;
  problems: TextProblem[];
  hits: GuardHit[];
  /** Marks the place in the text; offsets in UTF-16. */
  onShow: (start: number, end: number) => void;
}

/** What is wrong with a text, and what the guard says of it; a click shows the place. */
export function TextNotes({ text, problems, hits, onShow }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problems.length + hits.length === 0) return null;
  return (
    <ul className="mb-2.5 grid gap-1">
      {problems.map((problem) => (
        <Note key={`${problem.id} ${problem.start}`} red onShow={() => onShow(problem.start, problem.end)}>
          {problem.near === undefined
            ? t(`library:problem_${problem.id}`, { source: text.slice(problem.start, problem.end) })
            : t('library:problem_near', {
                source: text.slice(problem.start, problem.end),
                name: `{${problem.near}}`,
              })}
        </Note>
      ))}
      {hits.map((hit) => (
        <Note
          key={`${hit.ruleId} ${hit.start}`}
          red={hit.level === 'red'}
          onShow={() => onShow(hit.start, hit.end)}
        >
          <b className="font-semibold">{t(`library:${hit.level}`)}</b>
          {' · '}
          {t('library:guardHit', { word: text.slice(hit.start, hit.end), reason: hit.reason[language] })}
          {hit.replacement && <> · {t('library:instead', { words: hit.replacement })}</>}
        </Note>
      ))}
    </ul>
  );
}

function Note({ red, onShow, children }: { red: boolean; onShow: () => void; children: ReactNode }) {
  const Icon = red ? OctagonAlert : TriangleAlert;
  return (
    <li>
      <button
        type="button"
        onClick={onShow}
        className={classes(
          'flex w-full items-start gap-1.5 rounded-md px-2 py-1 text-left text-sm hover:opacity-80',
          red ? 'bg-late-soft text-late' : 'bg-warn-soft text-warn',
        )}
      >
        <Icon size={14} aria-hidden className="mt-0.5 flex-none" />
        <span className="min-w-0">{children}</span>
      </button>
    </li>
  );
}

import { useTranslation } from 'react-i18next';
import type { ProfileProblem } from '../../lib/sites/import-profile';

const shown = 20;

/** Why a profile is not taken, line by line; `onPick` leads to a line where the text can be edited. */
export function ProfileProblems(props: { problems: ProfileProblem[]; onPick?: (line: number) => void }) {
  const { problems, onPick } = props;
  const { t } = useTranslation();
  return (
    <div role="alert" className="mt-3 max-h-40 overflow-y-auto rounded-md bg-late-soft px-3 py-2 text-late">
      <p className="font-semibold">{t(onPick ? 'sites:editProblems' : 'sites:problems')}</p>
      <ul className="mt-1 grid gap-1 text-sm">
        {problems.slice(0, shown).map(({ code, line, path, detail }) => (
          <li key={`${line} ${path} ${code}`} className="break-words">
            {onPick ? (
              <button
                type="button"
                className="font-semibold underline underline-offset-2"
                onClick={() => onPick(line)}
              >
                {t('sites:problemLine', { line })}
              </button>
            ) : (
              <b className="font-semibold">{t('sites:problemLine', { line })}</b>
            )}{' '}
            · {t(`sites:problem_${code}`, { path, detail })}
          </li>
        ))}
      </ul>
      {problems.length > shown && <p>{t('sites:problemsMore', { count: problems.length - shown })}</p>}
    </div>
  );
}

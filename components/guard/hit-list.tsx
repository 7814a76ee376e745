import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GuardHit } from '../../lib/guard/rules';
import { useLanguage } from '../settings/use-language';
import { classes } from '../ui/classes';

/** Each hit with its rule, its place in the text and what to say instead. */
export function HitList(props: { text: string; hits: GuardHit[]; ruleName: (id: string) => string }) {
  const { text, hits, ruleName } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="grid gap-1">
      {hits.map((hit) => {
        const red = hit.level === 'red';
        const Icon = red ? OctagonAlert : TriangleAlert;
        return (
          <li
            key={`${hit.ruleId} ${hit.start}`}
            className={classes(
              'flex items-start gap-1.5 rounded-md px-2 py-1 text-sm',
              red ? 'bg-late-soft text-late' : 'bg-warn-soft text-warn',
            )}
          >
            <Icon size={14} aria-hidden className="mt-0.5 flex-none" />
            <span className="min-w-0">
              <b className="font-semibold">{ruleName(hit.ruleId)}</b>
              {' · '}
              {t('guard:place', { from: hit.start + 1, words: text.slice(hit.start, hit.end) })}
              {hit.reason[language] && ` · ${hit.reason[language]}`}
              {hit.replacement && ` · ${t('library:instead', { words: hit.replacement })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

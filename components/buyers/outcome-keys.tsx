import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { inMinutes } from '../../lib/followups/rules';
import { type OutcomeKind, outcomeKinds } from '../../lib/records/outcome.record';
import { LaterButton } from '../followups/later-button';
import { useLater } from '../followups/use-later';
import type { Page } from '../screens/panel/use-page-link';
import { useKeyNames } from '../settings/use-hotkeys';
import { classes } from '../ui/classes';
import { useOutcome } from './use-outcome';

/** So many minutes does the key of 稍后回复 mean. */
const usual = 15;

/** How the talk ended, by one click or key, and when to come back to this buyer. */
export function OutcomeKeys(props: { onHotKey: Page['onHotKey']; buyerKey: string; nick: string }) {
  const { onHotKey, buyerKey, nick } = props;
  const { t } = useTranslation();
  const { keyOf } = useKeyNames();
  const { now, tell } = useOutcome(buyerKey, nick);
  const later = useLater();
  useEffect(
    () =>
      onHotKey((key) => {
        if (outcomeKinds.includes(key as OutcomeKind)) void tell(key as OutcomeKind);
        else if (key === 'later')
          void later({ buyerKey, nick }, { dueAt: inMinutes(usual, Date.now()), text: '' });
      }),
    [onHotKey, tell, later, buyerKey, nick],
  );
  return (
    <div className="mt-1.5 flex items-center gap-1">
      <fieldset aria-label={t('followups:outcome')} className="flex min-w-0 rounded-md border border-edge">
        {outcomeKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={now?.kind === kind}
            // The reply box keeps the focus: what comes next is typed.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void tell(kind)}
            title={[t(`keys:action_${kind}`), keyOf(kind)].filter(Boolean).join(' ')}
            className={classes(
              'min-h-[24px] border-r border-edge px-2 text-sm whitespace-nowrap first:rounded-l-md last:rounded-r-md last:border-0',
              now?.kind === kind
                ? 'bg-brand-soft font-semibold text-brand-ink underline underline-offset-4'
                : 'text-ink2 hover:bg-hover',
            )}
          >
            {t(`followups:outcome_${kind}`)}
          </button>
        ))}
      </fieldset>
      <LaterButton buyerKey={buyerKey} nick={nick} />
    </div>
  );
}

import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { flowSteps, questionSets } from '../../lib/flow/queries';
import { LeadsLine, LeadsOnly } from '../members/leads-only';
import { usePhrases } from '../phrases/use-phrases';
import { Page } from '../settings/page';
import { Switch } from '../settings/switch';
import { SetList } from './set-list';
import { StepList } from './step-list';
import { useBarState } from './use-bar-state';

/** The steps of a talk and what to ask at them. Every change holds at once. */
export function FlowPage() {
  const { t } = useTranslation();
  const steps = useLiveQuery(flowSteps, []);
  const sets = useLiveQuery(questionSets, []);
  const phrases = usePhrases();
  const { bar, setBar } = useBarState();
  if (!steps || !sets || !phrases) return null;
  return (
    <Page title={t('flow:title')} hint={t('flow:pageHint')}>
      <div className="mb-5 flex items-center gap-3">
        <Switch
          label={t('flow:show')}
          on={bar !== 'hidden'}
          onChange={(on) => void setBar(on ? 'open' : 'hidden')}
        />
        <span>
          {t('flow:show')} <span className="text-sm text-ink3">{t('flow:showHint')}</span>
        </span>
      </div>
      <LeadsLine />
      <LeadsOnly>
        <StepList steps={steps} phrases={phrases} />
        <SetList sets={sets} steps={steps} />
      </LeadsOnly>
    </Page>
  );
}

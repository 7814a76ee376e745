import { useTranslation } from 'react-i18next';
import { fromOfDay, periodOf, toOfDay } from '../../../lib/phrases/period';
import type { PhraseForm } from './phrase-form';

/** What of the folded fields is set, in a few words each. */
export function useMoreSet(form: PhraseForm, sites: { id: string; label: string }[]): string[] {
  const { t } = useTranslation();
  const { standard, mine, folder, shops, from, to } = form;
  const names = form.sites.map((id) => sites.find((site) => site.id === id)?.label ?? id);
  const days = [from, to].filter((day) => day !== '');
  return [
    standard && t('form:standard'),
    mine && t('form:mine'),
    folder.trim(),
    names.join('、'),
    shops.join('、'),
    days.length > 0 && `${from.slice(5)} ${t('form:until')} ${to.slice(5)}`.trim(),
  ].filter((words): words is string => typeof words === 'string' && words !== '');
}

/** In a sentence, how a phrase stands to its days now; `undefined` when it has none. */
export function usePeriodWords({ from, to }: Pick<PhraseForm, 'from' | 'to'>) {
  const { t } = useTranslation();
  const period = periodOf({ from: fromOfDay(from), to: toOfDay(to) }, Date.now());
  if (period.state === 'always') return undefined;
  if (period.state === 'notYet') return { state: period.state, words: t('form:notYet', { day: from }) };
  if (period.state === 'expired') return { state: period.state, words: t('form:expired', { day: to }) };
  const { days } = period;
  if (days === null) return { state: period.state, words: t('form:begun', { day: from }) };
  const words = days === 0 ? t('form:lastDay') : t('form:running', { count: days });
  return { state: period.state, words };
}

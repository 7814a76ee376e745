import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '../../lib/bridge/protocol';
import { lossesOf } from './lost-sentence';

const states = {
  loading: 'panel:pageLoading',
  loggedOut: 'panel:pageLoggedOut',
  kicked: 'panel:pageKicked',
  disconnected: 'panel:pageDisconnected',
  captcha: 'panel:pageCaptcha',
} as const;

/** Why the panel is quiet or not whole, in one line each; nothing when all is well. */
export function PageNotices({ view, covered }: { view: PageView; covered: boolean }) {
  const { t } = useTranslation();
  const state = view.page === 'ready' || view.page === 'elsewhere' ? undefined : states[view.page];
  const { losses, others } = lossesOf(view);
  const named = others.map((part) => t(`sites:part_${part}`)).join('、');
  return (
    <div role="status">
      {covered && <Line>{t('panel:covered')}</Line>}
      {state && <Line>{t(state)}</Line>}
      {!state && losses.map((loss) => <Line key={loss}>{t(`panel:${loss}`)}</Line>)}
      {!state && named !== '' && <Line>{t('panel:lost', { hooks: named })}</Line>}
      {view.late && <Line>{t('panel:late')}</Line>}
    </div>
  );
}

const Line = ({ children }: { children: ReactNode }) => (
  <p className="flex items-start gap-1.5 border-b border-line bg-warn-soft px-3 py-1 text-sm text-warn">
    <TriangleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
    {children}
  </p>
);

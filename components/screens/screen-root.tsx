import { type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { openStore, type StoreState } from '../../lib/store/open';
import { applyLanguage, i18n } from '../../lib/words/i18n';
import { useRules } from '../guard/use-rules';
import { useSetting } from '../settings/use-setting';
import { Toasts } from '../ui/toasts';
import { firstRun } from './first-run';
import { StoreTrouble } from './store-trouble';

/** Mounts one screen: database open or said why not, language, theme, toasts. */
export function mountScreen(screen: ReactNode): void {
  const element = document.getElementById('root');
  if (!element) throw new Error('no #root in this page');
  createRoot(element).render(
    <I18nextProvider i18n={i18n}>
      <OpenStore>{screen}</OpenStore>
    </I18nextProvider>,
  );
}

function OpenStore({ children }: { children: ReactNode }) {
  const [state, setState] = useState<StoreState | 'opening'>('opening');
  useEffect(() => {
    void openStore().then(async (opened) => {
      if (opened.kind === 'open') await applyLanguage();
      setState(opened);
      if (opened.kind === 'open') await firstRun();
    });
  }, []);
  if (state === 'opening') return null;
  if (state.kind !== 'open') return <StoreTrouble state={state} />;
  return <Dressed>{children}</Dressed>;
}

/** Language and theme follow their settings at once, on every open screen. */
function Dressed({ children }: { children: ReactNode }) {
  useRules();
  const theme = useSetting('theme');
  const language = useSetting('language');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setting is what applyLanguage reads
  useEffect(() => {
    void applyLanguage().then((applied) => {
      document.documentElement.lang = applied === 'en' ? 'en' : 'zh-CN';
    });
  }, [language]);
  const [dark, setDark] = useState(false);
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const dress = () => {
      const isDark = theme === 'dark' || (theme === 'auto' && system.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
      setDark(isDark);
    };
    dress();
    system.addEventListener('change', dress);
    return () => system.removeEventListener('change', dress);
  }, [theme]);
  return (
    <>
      {children}
      <Toasts dark={dark} />
    </>
  );
}

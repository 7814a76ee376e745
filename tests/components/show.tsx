import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Toasts } from '../../components/ui/toasts';
import { i18n } from '../../lib/words/i18n';

/** Renders as a screen does: with words and toasts. */
export const show = (content: ReactNode) =>
  render(
    <I18nextProvider i18n={i18n}>
      {content}
      <Toasts />
    </I18nextProvider>,
  );

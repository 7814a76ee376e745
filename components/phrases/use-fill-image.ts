import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../screens/panel/use-page-link';
import { copyImage } from '../ui/copy-image';
import { say, warn } from '../ui/toasts';

/**
 * Hands an image (a data address) to the buyer's box; where the page takes none it is copied, and what to press is
 * said. Answers false when it went nowhere, which was said then.
 */
export function useFillImage(page: Page) {
  const { t } = useTranslation();
  const { fill, copies } = page;
  return useCallback(
    async (buyerId: string | undefined, image: string): Promise<boolean> => {
      const outcome = buyerId === undefined || copies ? undefined : await fill(buyerId, '', false, image);
      if (outcome?.kind === 'filled') say(t('phrases:imageFilled'));
      else if (outcome?.kind === 'refused' && outcome.reason !== 'noImage' && outcome.reason !== 'noBox') {
        warn(t(`phrases:refused_${outcome.reason}`));
        return false;
      } else if (await copyImage(image)) say(t('phrases:imageCopied'));
      else {
        warn(t('phrases:refused_noCopy'));
        return false;
      }
      return true;
    },
    [fill, copies, t],
  );
}

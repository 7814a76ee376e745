import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { base64Of } from '../../lib/kernel/base64';
import { type ImageRefusal, imageAddress, judgeImage, largestImage } from '../../lib/phrases/image-type';
import type { Page } from '../screens/panel/use-page-link';
import { Button } from '../ui/button';
import { warn } from '../ui/toasts';
import { useFillImage } from './use-fill-image';

type Refusal = Exclude<ImageRefusal, 'imageBroken' | 'imageTooMany'>;

/** As a data address, or why it is not taken: like a file, by what it holds and not by what it is called. */
async function addressOf(file: File): Promise<{ address: string } | { refusal: Refusal }> {
  if (file.size > largestImage) return { refusal: 'imageTooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = judgeImage(bytes, file.type);
  if (!type.startsWith('image/')) return { refusal: type as Refusal };
  return { address: imageAddress({ type, data: base64Of(bytes) }) };
}

/** An image that was pasted into the panel waits here for its click; then it goes to the buyer who is open. */
export function PastedImage({ page }: { page: Page }) {
  const { t } = useTranslation();
  const [image, setImage] = useState<string>();
  const fillImage = useFillImage(page);
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (!file) return;
      event.preventDefault();
      void addressOf(file).then((read) => {
        if ('address' in read) setImage(read.address);
        else warn(t(`form:${read.refusal}`, { name: file.name || t('phrases:imageFrom') }));
      });
    };
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, [t]);
  if (image === undefined) return null;
  const fill = async () => {
    if (await fillImage(page.view.open?.buyerId, image)) setImage(undefined);
  };
  return (
    <section className="mt-2 flex items-center gap-2 rounded-lg border border-line bg-card p-1.5">
      <img src={image} alt={t('phrases:imageFrom')} className="size-12 flex-none rounded object-cover" />
      <span className="min-w-0 flex-1 text-sm text-ink2">{t('phrases:imageFrom')}</span>
      <Button look="quiet" onClick={() => setImage(undefined)}>
        {t('phrases:imageDrop')}
      </Button>
      <Button look="primary" onMouseDown={(event) => event.preventDefault()} onClick={() => void fill()}>
        {t('phrases:imageFill')}
      </Button>
    </section>
  );
}

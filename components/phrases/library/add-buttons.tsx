import { ImagePlus, MessageSquarePlus, SquareSplitVertical } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { imageTypes } from '../../../lib/phrases/image-type';

/** What can be added to a text: another wording, a second message, images. */
export function AddButtons(props: {
  onWording: () => void;
  onBubble: () => void;
  onImages: (files: File[]) => void;
}) {
  const { onWording, onBubble, onImages } = props;
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="-mt-1 mb-2 flex flex-wrap gap-x-1">
      <Add onClick={onWording} hint={t('form:wordingHint')}>
        <MessageSquarePlus size={14} aria-hidden />
        {t('form:addWording')}
      </Add>
      <Add onClick={onBubble} hint={t('form:addBubbleHint')}>
        <SquareSplitVertical size={14} aria-hidden />
        {t('form:addBubble')}
      </Add>
      <Add onClick={() => chooser.current?.click()} hint={t('form:addImageHint')}>
        <ImagePlus size={14} aria-hidden />
        {t('form:addImage')}
      </Add>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('form:addImage')}
        accept={imageTypes.join()}
        onChange={({ target }) => {
          onImages([...(target.files ?? [])]);
          // The same file chosen again is a change, too.
          target.value = '';
        }}
      />
    </div>
  );
}

const Add = (props: { onClick: () => void; hint: string; children: ReactNode }) => (
  <button
    type="button"
    title={props.hint}
    // The cursor of the text stays where it is.
    onMouseDown={(event) => event.preventDefault()}
    onClick={props.onClick}
    className="inline-flex min-h-[24px] items-center gap-1 rounded-md px-1.5 text-sm text-ink2 hover:bg-hover hover:text-ink"
  >
    {props.children}
  </button>
);

import { Pencil, Pin, PinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button';

/** What can be done with a phrase beside filling it; at the card's lower corner while it is pointed at. */
export function CardTools(props: {
  title: string;
  pinned: boolean;
  onPin: (pinned: boolean) => void;
  onEdit: () => void;
}) {
  const { title, pinned, onPin, onEdit } = props;
  const { t } = useTranslation();
  const PinIcon = pinned ? PinOff : Pin;
  return (
    <span className="absolute right-1 bottom-1 z-10 flex rounded-md border border-line bg-card">
      <IconButton
        className="size-[24px]!"
        label={t(pinned ? 'phrases:unpin' : 'phrases:pin', { title })}
        // The caret stays in the reply box.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onPin(!pinned)}
      >
        <PinIcon size={13} aria-hidden />
      </IconButton>
      <IconButton className="size-[24px]!" label={t('phrases:edit', { title })} onClick={onEdit}>
        <Pencil size={13} aria-hidden />
      </IconButton>
    </span>
  );
}

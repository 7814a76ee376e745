import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './classes';

/** A dialog in the middle of the screen; Esc and the cross close it. */
export function Modal(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { open, onClose, title, closeLabel, wide, children } = props;
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(15_20_28/45%)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className={classes(
            'fixed top-1/2 left-1/2 z-50 flex max-h-[90vh] w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2',
            'flex-col rounded-lg border border-line bg-card shadow-xl',
            wide ? 'max-w-3xl' : 'max-w-md',
          )}
        >
          <header className="flex items-center gap-2 border-b border-line px-4 py-2">
            <Dialog.Title className="flex-1 text-lg font-semibold">{title}</Dialog.Title>
            <Dialog.Close
              aria-label={closeLabel}
              className="grid size-7 place-items-center rounded-md hover:bg-hover"
            >
              <X size={16} aria-hidden />
            </Dialog.Close>
          </header>
          <div className="overflow-y-auto p-4">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

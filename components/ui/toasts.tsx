import { Toaster, toast } from 'sonner';

/** Mounted once per screen, in the screen's light or dark. */
export const Toasts = ({ dark = false }: { dark?: boolean }) => (
  <Toaster
    theme={dark ? 'dark' : 'light'}
    position="bottom-center"
    offset={44}
    mobileOffset={{ bottom: 44, left: 8, right: 8 }}
    visibleToasts={2}
    toastOptions={{ style: { fontSize: 13, padding: '8px 12px', width: 'auto' } }}
  />
);

/** Says what happened; with `undo`, for long enough to take it back without hurry. */
export function say(text: string, undo?: { label: string; run: () => void | Promise<void> }): void {
  if (!undo) {
    toast(text, { duration: 3000 });
    return;
  }
  toast(text, { duration: 10_000, action: { label: undo.label, onClick: () => void undo.run() } });
}

/** Something the user can act on went wrong. */
export function warn(text: string): void {
  toast.warning(text, { duration: 6000 });
}

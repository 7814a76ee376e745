import { EllipsisVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

/** The white box of a menu, kept inside the window. */
export const MenuBox = ({ children }: { children: ReactNode }) => (
  <DropdownMenu.Portal>
    <DropdownMenu.Content
      align="end"
      sideOffset={4}
      collisionPadding={8}
      className="z-50 rounded-lg border border-line bg-card p-1 shadow-lg"
    >
      {children}
    </DropdownMenu.Content>
  </DropdownMenu.Portal>
);

export const MenuItem = ({ onChoose, children }: { onChoose: () => unknown; children: ReactNode }) => (
  <DropdownMenu.Item
    className="cursor-pointer rounded-md px-2.5 py-1 outline-none data-highlighted:bg-hover"
    onSelect={() => void onChoose()}
  >
    {children}
  </DropdownMenu.Item>
);

/** Three dots at the end of a row, and what they offer. @param modal false: what lies below goes on hearing the mouse */
export function RowMenu(props: { label: string; modal?: boolean; children: ReactNode }) {
  const { label, modal = true, children } = props;
  return (
    <DropdownMenu.Root modal={modal}>
      <DropdownMenu.Trigger
        aria-label={label}
        title={label}
        className="inline-grid size-[24px] flex-none place-items-center rounded-md text-ink2 hover:bg-hover"
      >
        <EllipsisVertical size={14} aria-hidden />
      </DropdownMenu.Trigger>
      <MenuBox>{children}</MenuBox>
    </DropdownMenu.Root>
  );
}

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

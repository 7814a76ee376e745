import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

/** The white box of a popover, kept inside the window. */
export const PopoverBox = ({ children }: { children: ReactNode }) => (
  <Popover.Portal>
    <Popover.Content
      align="start"
      sideOffset={4}
      collisionPadding={8}
      className="z-30 w-60 rounded-lg border border-line bg-card p-2 shadow-lg"
    >
      {children}
    </Popover.Content>
  </Popover.Portal>
);

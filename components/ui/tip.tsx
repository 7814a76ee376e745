import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** Explains the control inside it, on hover and on focus; Esc puts it away. Read out with the control. */
export const Tip = (props: {
  content: ReactNode;
  /** Between the control and the words, px. */
  gap?: number;
  children: ReactElement;
}) => (
  <Tooltip.Provider delayDuration={350} skipDelayDuration={150}>
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{props.children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          side="bottom"
          sideOffset={props.gap ?? 8}
          collisionPadding={8}
          className="z-50 grid w-64 gap-1 rounded-lg border border-line bg-card p-2 text-sm text-ink shadow-lg"
        >
          {props.content}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  </Tooltip.Provider>
);

import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { IconButton } from '../ui/button';
import { MenuBox, MenuItem } from '../ui/menu';
import { say } from '../ui/toasts';
import type { Flow } from './use-flow';

/** What can be done with the step the talk is at, and with the whole bar. */
export function FlowMenu(props: {
  flow: Flow;
  open: boolean;
  onOpen: (open: boolean) => void;
  onHide: () => Promise<void>;
  onShow: () => Promise<void>;
}) {
  const { flow, open, onOpen, onHide, onShow } = props;
  const { t } = useTranslation();
  const { step } = flow;
  const ticked = step !== undefined && flow.states.get(step.id) !== 'open';
  const item = (label: string, run: () => unknown) => <MenuItem onChoose={run}>{label}</MenuItem>;
  const hide = async () => {
    await onHide();
    say(t('flow:hidden'), { label: t('common:undo'), run: onShow });
  };
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpen}>
      <DropdownMenu.Trigger asChild>
        <IconButton label={t('flow:more')} className="size-[24px]!">
          <Ellipsis size={14} aria-hidden />
        </IconButton>
      </DropdownMenu.Trigger>
      <MenuBox>
        {step && !ticked && item(t('flow:tick', { name: step.name }), () => flow.tick(step))}
        {step && !ticked && item(t('flow:skip', { name: step.name }), () => flow.skip(step))}
        {step && ticked && item(t('flow:untick', { name: step.name }), () => flow.untick(step))}
        {flow.round.length > 0 && item(t('flow:restart'), flow.restart)}
        <DropdownMenu.Separator className="my-1 h-px bg-line" />
        {item(t('flow:editFlow'), () =>
          browser.tabs.create({ url: browser.runtime.getURL('/options.html#/flow') }),
        )}
        {item(t('flow:hide'), hide)}
      </MenuBox>
    </DropdownMenu.Root>
  );
}

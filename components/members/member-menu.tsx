import { ChevronDown, CircleUserRound, LogOut, UserPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOn } from '../../lib/members/commands';
import type { Member } from '../../lib/records/member.record';
import { Button } from '../ui/button';
import { PopoverBox } from '../ui/popover-box';
import { say } from '../ui/toasts';
import { EnterPin } from './enter-pin';
import { NewMember } from './new-member';
import { useMember, useMembers } from './use-writer';

type Step = { kind: 'list' } | { kind: 'pin'; member: Member } | { kind: 'new' };

/** 小林 · 换人: who works now, at the panel's head, because two shifts share one PC. */
export function MemberMenu() {
  const { t } = useTranslation();
  const member = useMember();
  const known = useMembers();
  const members = known ?? [];
  const [open, setOpen] = useState(false);
  const [chosenStep, setStep] = useState<Step>({ kind: 'list' });
  const step: Step = chosenStep.kind === 'list' && known?.length === 0 ? { kind: 'new' } : chosenStep;

  const toggle = (next: boolean) => {
    setOpen(next);
    setStep({ kind: 'list' });
  };
  const enter = async (chosen: { id: string; name: string }) => {
    await signOn(chosen.id);
    say(t('members:signedOn', { name: chosen.name }));
    setOpen(false);
  };
  const choose = (chosen: Member) =>
    chosen.pin ? setStep({ kind: 'pin', member: chosen }) : void enter(chosen);
  const leave = async () => {
    await signOn(null);
    say(t('members:signedOff'));
    setOpen(false);
  };

  return (
    <Popover.Root open={open} onOpenChange={toggle}>
      <Popover.Trigger
        className="inline-flex min-h-7 max-w-44 min-w-0 items-center gap-1 rounded-md px-1.5 hover:bg-hover"
        aria-label={member ? t('members:menu', { name: member.name }) : t('members:who')}
      >
        <CircleUserRound
          size={15}
          aria-hidden
          className={`flex-none ${member ? 'text-brand-ink' : 'text-warn'}`}
        />
        <b className="truncate font-semibold">{member ? member.name : t('members:who')}</b>
        {member && (
          <span className="text-sm whitespace-nowrap text-ink3 max-[380px]:hidden">
            · {t('members:change')}
          </span>
        )}
        <ChevronDown size={12} aria-hidden className="flex-none text-ink3" />
      </Popover.Trigger>
      <PopoverBox>
        {step.kind === 'pin' && <EnterPin member={step.member} onRight={() => void enter(step.member)} />}
        {step.kind === 'new' && <NewMember taken={members.map(({ name }) => name)} onAdded={enter} />}
        {step.kind === 'list' && (
          <div className="grid grid-cols-1 gap-1">
            {members.map((one) => (
              <Button
                key={one.id}
                look={one.id === member?.id ? 'primary' : 'quiet'}
                className="justify-start"
                onClick={() => choose(one)}
              >
                {one.name}
              </Button>
            ))}
            <div className="mt-1 flex gap-1 border-t border-line pt-1">
              <Button look="quiet" className="flex-1" onClick={() => setStep({ kind: 'new' })}>
                <UserPlus size={14} aria-hidden />
                {t('members:add')}
              </Button>
              {member && (
                <Button look="quiet" onClick={() => void leave()}>
                  <LogOut size={14} aria-hidden />
                  {t('members:signOff')}
                </Button>
              )}
            </div>
          </div>
        )}
      </PopoverBox>
    </Popover.Root>
  );
}

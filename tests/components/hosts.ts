import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A browser in which exactly these match patterns are granted; `request` and `remove` change that and tell it. */
export function grantHosts(patterns: string[], answer = true) {
  const granted = new Set(patterns);
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => listeners.add(listener),
    removeListener: (listener: () => void) => listeners.delete(listener),
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const request = vi.fn(async ({ origins }: { origins: string[] }) => {
    if (answer) for (const origin of origins) granted.add(origin);
    tell();
    return answer;
  });
  const remove = vi.fn(async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    tell();
    return true;
  });
  const contains = async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => granted.has(origin));
  Object.assign(fakeBrowser, {
    permissions: { request, remove, contains, onAdded: event, onRemoved: event },
  });
  return { granted, request, remove };
}

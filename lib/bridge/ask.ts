import { extension } from './extension';
import type { WorkerCalls } from './protocol';

/**
 * Asks the worker. Rejects when the extension was replaced under this script, or when the worker's answer was an
 * error; both reach the caller, who knows what the user was doing.
 */
export async function ask<Name extends keyof WorkerCalls>(
  name: Name,
  payload: WorkerCalls[Name]['ask'],
): Promise<WorkerCalls[Name]['answer']> {
  const reply = (await extension.runtime.sendMessage({ to: 'worker', name, payload })) as
    | { ok: true; answer: WorkerCalls[Name]['answer'] }
    | { ok: false; error: string }
    | undefined;
  if (!reply) throw new Error(`the worker did not answer "${name}"`);
  if (!reply.ok) throw new Error(`the worker failed at "${name}": ${reply.error}`);
  return reply.answer;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { ImportClient } from '../../../lib/exchange/import-client';
import type { ImportSummary, Opened, Written } from '../../../lib/exchange/import-session';
import { type ImportProblem, MAX_BUNDLE_BYTES } from '../../../lib/exchange/read-file';
import type { ColumnChoice, ColumnQuestion } from '../../../lib/exchange/table-to-map';

export type ImportStep =
  | { kind: 'choose'; problem?: ImportProblem | 'failed' }
  | { kind: 'busy'; writing: boolean; done: number; total: number }
  | { kind: 'columns'; ask: ColumnQuestion }
  | { kind: 'preview'; summary: ImportSummary };

export interface Importing {
  step: ImportStep;
  /** The running session, while there is one. */
  client: ImportClient | undefined;
  open(file: File): Promise<void>;
  nameColumns(choice: ColumnChoice): Promise<void>;
  /** Shows the columns of a table that was known by itself. */
  askColumns(ask: ColumnQuestion): void;
  write(memberId: string | null): Promise<Written | undefined>;
  /** Ends the session and begins anew. */
  reset(): void;
}

const start: ImportStep = { kind: 'choose' };

/** The steps of one import. Each file gets a worker of its own, which ends with the dialog. */
export function useImport(): Importing {
  const [step, setStep] = useState<ImportStep>(start);
  const client = useRef<ImportClient | undefined>(undefined);
  const stop = useCallback(() => {
    client.current?.stop();
    client.current = undefined;
  }, []);
  useEffect(() => stop, [stop]);

  const busy = (writing: boolean) => setStep({ kind: 'busy', writing, done: 0, total: 0 });
  const fail = (error: unknown) => {
    console.error('import', error);
    stop();
    setStep({ kind: 'choose', problem: 'failed' });
  };
  const show = (opened: Opened) => {
    if (!opened.ok) {
      stop();
      setStep({ kind: 'choose', problem: opened.error });
    } else if ('ask' in opened.value) setStep({ kind: 'columns', ask: opened.value.ask });
    else setStep({ kind: 'preview', summary: opened.value.summary });
  };
  const attempt = async (opening: () => Promise<Opened>) => {
    busy(false);
    try {
      show(await opening());
    } catch (error) {
      fail(error);
    }
  };
  return {
    step,
    client: client.current,
    open: async (file) => {
      stop();
      if (file.size > MAX_BUNDLE_BYTES) {
        setStep({ kind: 'choose', problem: 'too-large' });
        return;
      }
      const session = new ImportClient((done, total) => {
        setStep((now) => (now.kind === 'busy' ? { ...now, done, total } : now));
      });
      client.current = session;
      await attempt(async () => session.ask('open', new Uint8Array(await file.arrayBuffer()), file.name));
    },
    nameColumns: async (choice) => {
      const session = client.current;
      if (session) await attempt(() => session.ask('nameColumns', choice));
    },
    askColumns: (ask) => setStep({ kind: 'columns', ask }),
    write: async (memberId) => {
      busy(true);
      try {
        return await client.current?.ask('write', memberId, Date.now());
      } catch (error) {
        fail(error);
        return undefined;
      }
    },
    reset: () => {
      stop();
      setStep(start);
    },
  };
}

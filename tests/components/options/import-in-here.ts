/** happy-dom has no workers: the same session, in this thread. The real worker is driven end to end. */
export async function importInHere() {
  const { ImportSession } = await import('../../../lib/exchange/import-session');
  class ImportClient {
    private readonly session = new ImportSession();
    async ask(method: 'open' | 'write', ...args: unknown[]): Promise<unknown> {
      return await (this.session[method] as (...args: unknown[]) => Promise<unknown>).apply(
        this.session,
        args,
      );
    }
    stop(): void {}
  }
  return { ImportClient };
}

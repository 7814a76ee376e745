import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/dom';

// A condition may take its time on a machine that does much else; what never comes fails all the same.
configure({ asyncUtilTimeout: 8000 });

// happy-dom has no Web Locks; a single page gets every lock that it asks for.
const request = (_name: string, _options: object, run: (lock: object) => unknown) => Promise.resolve(run({}));
Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });

// … nor workers. One that never answers: what it would work out has not come yet.
class SilentWorker {
  postMessage() {}
  terminate() {}
}
Object.defineProperty(globalThis, 'Worker', { configurable: true, writable: true, value: SilentWorker });

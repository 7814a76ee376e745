import process from 'node:process';
import { build } from 'wxt';
import type { HostsOfBuild } from '../lib/platform/manifest';

/** Builds one variant of the extension into `.output/<browser>-mv3[-<hosts>]`. */
export async function buildFor(hosts: HostsOfBuild, browser: 'chrome' | 'firefox' = 'chrome'): Promise<void> {
  // Read by wxt.config.ts, which WXT loads by itself.
  process.env.HUABIAN_HOSTS = hosts;
  await build({ browser, manifestVersion: 3, mode: 'production' });
}

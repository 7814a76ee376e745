import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from '../desk/server';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const get = (path: string) => fetch(desk.url + path, { redirect: 'manual' });

describe('the desk server', () => {
  it('serves one self-contained script that names no other host', async () => {
    const script = await (await get('/desk.js')).text();
    expect(script).toContain('conv-scroll');
    expect(script).toContain('小鱼儿tb_2024');
    expect(script).not.toMatch(/\beval\(|new Function\(/);
  });

  it.each([
    ['/desk', 200, null],
    ['/desk?shop=ms', 200, null],
    ['/desk/c/2300000000000', 200, null],
    ['/desk?csp=strict', 200, "default-src 'self'; frame-src 'none'; object-src 'none'"],
    ['/desk.css', 200, null],
    ['/icon.svg', 200, null],
    ['/', 302, null],
    ['/etc/passwd', 404, null],
  ])('%s → %i', async (path, status, policy) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-security-policy')).toBe(policy);
  });

  it('has neither inline script nor inline style', async () => {
    const page = await (await get('/desk?csp=strict')).text();
    expect(page).not.toMatch(/<style|style=|<script(?![^>]* src=)/);
  });

  it('says when its port is taken', async () => {
    await expect(startDesk({ port: desk.port })).rejects.toThrow('EADDRINUSE');
  });
});

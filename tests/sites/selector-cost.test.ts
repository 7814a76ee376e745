import { expect, test } from 'vitest';
import { isTooSlow, isTooWide } from '../../lib/sites/selector-cost';

test.each([
  ['*', true],
  ['  ', true],
  ['body', true],
  ['HTML', true],
  [':root', true],
  ['.send, body', true],
  ['.list > *', true],
  [':not(.x)', true],
  ['.list :not(.x):not([hidden])', true],
  ['.list :not(.x):not(.y)', true],
  ['.a :nth-child(2)', true],
  ['div', false],
  [':has(> .row)', false],
  ['.row :not(:has(*))', false],
  ['.row', false],
  ['li:not(.x, .y)', false],
  ['[data-a="x, *"]', false],
  [':is(.a, .b)', false],
  ['.list :where(.a, .b):hover', false],
  ['article:has([type="end-user"]) .name', false],
  ['.a::before', false],
])('too wide: %s is %s', (css, wide) => {
  expect(isTooWide(css)).toBe(wide);
});

test.each([
  ['.row:has(.open)', false],
  ['.row:has(.open):has(.badge)', false],
  ['li:has(.a):has(.b):has(.c)', true],
  ['div:has(~ .x)', true],
  ['div:has(> .a ~ .b)', true],
  ['[title=":has(~ a)"]', false],
  ['.a ~ .b', false],
])('too slow: %s is %s', (css, slow) => {
  expect(isTooSlow(css)).toBe(slow);
});

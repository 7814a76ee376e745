/**
 * Words that turn an offer into a refusal: 不能加微信 is what a good agent says. Used as the head of
 * exceptions; a verb or two may follow before the forbidden word.
 */
export const REFUSAL =
  '(?:不能|不可以|不可|不支持|不提供|不接受|不做|不会|不要|不用|不需要|不得|不让|不允许|不方便|不参与|不搞|不含|不另|不加|不收|不走|没有|没法|没办法|无法|无需|无须|请勿|切勿|勿|别|禁止|严禁|谨防|拒绝|从不|绝不|以防|警惕|小心)';

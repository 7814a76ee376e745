import { createApp, ref } from 'vue';
import type { Mount } from '../editor';

/** A text control bound by v-model; the truth is Vue's ref. */
export const vueControl =
  (tag: 'textarea' | 'input'): Mount =>
  (holder) => {
    const text = ref('');
    const app = createApp({ setup: () => ({ text }), template: `<${tag} v-model="text"></${tag}>` });
    app.mount(holder);
    return { model: () => text.value, destroy: () => app.unmount() };
  };

import { chat } from '../chat';
import { vueControl } from './vue-controls';

chat(vueControl('textarea'));

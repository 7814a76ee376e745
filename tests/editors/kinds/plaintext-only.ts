import { chat } from '../chat';
import { plainEditable } from './plain-editable';

chat(plainEditable('plaintext-only'));

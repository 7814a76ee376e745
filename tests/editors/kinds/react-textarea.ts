import { chat } from '../chat';
import { reactControl } from './react-controls';

chat(reactControl('textarea'));

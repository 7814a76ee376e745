import 'quill1/dist/quill.core.css';
import Quill from 'quill1';
import { chat } from '../chat';
import { ownSteps, quillIn } from './quill-in';

chat((holder) => quillIn(holder, (box) => new Quill(box, ownSteps)));

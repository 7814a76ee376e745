import 'quill/dist/quill.core.css';
import Quill from 'quill';
import { chat } from '../chat';
import { ownSteps, quillIn } from './quill-in';

chat((holder) => quillIn(holder, (box) => new Quill(box, ownSteps)));

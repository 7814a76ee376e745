import { chat } from '../chat';

chat((holder) => {
  const box = document.createElement('textarea');
  holder.append(box);
  return { model: () => box.value };
});

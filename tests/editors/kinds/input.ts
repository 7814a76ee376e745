import { chat } from '../chat';

chat((holder) => {
  const box = document.createElement('input');
  holder.append(box);
  return { model: () => box.value };
});

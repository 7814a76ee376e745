/** Shown by the content script itself, in the chat page. */
export const page = {
  zh: {
    panelTitle: '话边边栏',
    resize: '拖动调整边栏宽度',
    guardHeld: '已拦一次,没有发出',
    guardDisarm: '知道了,我自己发',
    guardInstead: '可改为',
    replaced: '话边已更新,刷新本页后继续使用',
    removed: '话边已不能访问本站,边栏已收起',
  },
  en: {
    panelTitle: 'Huabian panel',
    resize: 'Drag to resize the panel',
    guardHeld: 'Held back once, nothing was sent',
    guardDisarm: 'I know, I will send it myself',
    guardInstead: 'say instead',
    replaced: 'Huabian was updated. Reload this page to go on.',
    removed: 'Huabian may no longer read this site. The panel is closed.',
  },
} as const;

/** Shown by the content script itself, in the chat page. */
export const page = {
  zh: {
    panelTitle: '话边边栏',
    resize: '拖动调整边栏宽度',
    guardHeld: '已拦一次,没有发出',
    guardDisarm: '知道了,我自己发',
    guardInstead: '可改为',
    otherBuyer: '已拦一次,没有发出 · 这段话是给「{{from}}」的,现在打开的是「{{to}}」。确认要发,再按一次',
    replaced: '话边已更新,刷新本页后继续使用',
    removed: '话边已不能访问本站,边栏已收起',
    tooDear: '认这个页面太费时,会拖慢聊天,话边已在本站停用。请到 设置 → 站点 检查站点描述后再启用',
    palette: '话术,点一下填入',
    paletteCount: '{{shown}} / {{total}} 条',
    paletteNone: '没有这样的话术',
    paletteKeys: '↑↓ 选,回车填入,Esc 收起',
    paletteComposing: '按 {{keys}} 选',
    paletteWaits: '输入法上屏后填入',
  },
  en: {
    panelTitle: 'Huabian panel',
    resize: 'Drag to resize the panel',
    guardHeld: 'Held back once, nothing was sent',
    guardDisarm: 'I know, I will send it myself',
    guardInstead: 'say instead',
    otherBuyer:
      'Held back once, nothing was sent · This text is for “{{from}}”, but “{{to}}” is open. Press again to send it.',
    replaced: 'Huabian was updated. Reload this page to go on.',
    removed: 'Huabian may no longer read this site. The panel is closed.',
    tooDear:
      'Reading this page takes so long that it slows your chat, so Huabian switched itself off here. Check the site profile in Options → Sites, then switch it on again.',
    palette: 'Phrases, click to fill',
    paletteCount: '{{shown}} of {{total}}',
    paletteNone: 'No such phrase',
    paletteKeys: '↑↓ choose, Enter fills, Esc closes',
    paletteComposing: '{{keys}} chooses',
    paletteWaits: 'Fills when the input method is done',
  },
} as const;

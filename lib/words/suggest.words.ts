/** Suggestions for what the buyer wrote. */
export const suggest = {
  zh: {
    title: '建议',
    because: '因为:{{what}}',
    chosen: '以前这样回过',
    welcome: '新买家,先打招呼',
    misfit: '「{{title}}」不合适',
    misfitShort: '不合适',
    setting: '话术建议',
    settingHint: '按买家刚发的消息推荐最多三条话术,没把握就不推荐。只在本机计数,不保存聊天内容。',
  },
  en: {
    title: 'Suggestions',
    because: 'Asks: {{what}}',
    chosen: 'Answered so before',
    welcome: 'New buyer: welcome first',
    misfit: '“{{title}}” does not fit',
    misfitShort: 'Does not fit',
    setting: 'Suggested phrases',
    settingHint:
      'Offers up to three phrases for what the buyer just wrote, and none when unsure. Only counts are kept, on this computer; chat text never is.',
  },
} as const;

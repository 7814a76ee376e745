/** Desktop notifications. */
export const worker = {
  zh: {
    oneWaits: '{{nick}} 已等 {{time}}',
    manyWait: '{{count}} 位买家在等,最久 {{longest}}',
    oneWhere: '{{site}} · 点这里去回复',
    hostRemovedTitle: '话边已停用 {{hosts}}',
    hostRemovedText: '您取消了授权,这些页面上的边栏已收起。想恢复:设置 → 站点。',
  },
  en: {
    oneWaits: '{{nick}} has waited {{time}}',
    manyWait: '{{count}} buyers wait, the longest {{longest}}',
    oneWhere: '{{site}} · click to answer',
    hostRemovedTitle: 'Huabian stopped on {{hosts}}',
    hostRemovedText:
      'You took the permission back, so the panel is gone there. To restore it: Options → Sites.',
  },
} as const;
